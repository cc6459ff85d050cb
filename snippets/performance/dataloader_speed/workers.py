"""Who fetches which batch | 哪一批由谁来取"""

# %% dataset
import time

import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Numbers(Dataset):
    """A number, and who fetched it | 一个数，以及是谁取的"""

    def __len__(self):
        return 8

    def __getitem__(self, i):
        info = get_worker_info()
        if info is None:
            return i, -1  # the main process | 主进程
        if info.id == 0:
            time.sleep(0.1)  # worker 0 is slow | 0 号进程慢
        return i, info.id


# %% order
if __name__ == "__main__":
    for num_workers in (0, 2):
        print("num_workers =", num_workers)
        loader = DataLoader(Numbers(), batch_size=2, num_workers=num_workers)
        for numbers, who in loader:
            print(numbers.tolist(), who.tolist())

# %% shuffled
if __name__ == "__main__":
    epochs = []
    for num_workers in (0, 2):
        loader = DataLoader(
            Numbers(),
            batch_size=2,
            shuffle=True,
            num_workers=num_workers,
            generator=torch.Generator().manual_seed(0),
        )
        epochs.append([numbers.tolist() for numbers, who in loader])
    print(epochs[0], epochs[0] == epochs[1])


# %% ahead
class Order:
    """Deals out batches and counts them | 分发各批的编号，并数发了几批"""

    def __iter__(self):
        self.count = 0
        for first in (0, 2, 4, 6, 0, 2, 4, 6):
            self.count += 1
            yield [first, first + 1]


if __name__ == "__main__":
    for num_workers in (0, 2):
        order = Order()
        loader = DataLoader(
            Numbers(),
            batch_sampler=order,
            num_workers=num_workers,
        )
        print(num_workers, [order.count for batch in loader])

# %% small
if __name__ == "__main__":
    seconds = {}
    for num_workers in (0, 2):
        loader = DataLoader(range(8), batch_size=2, num_workers=num_workers)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            for batch in loader:
                pass
            times.append(time.perf_counter() - start)
        seconds[num_workers] = min(times)
    print("10 times slower:", seconds[2] > 10 * seconds[0])
