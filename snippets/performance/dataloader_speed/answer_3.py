"""A thread that works ahead | 提前干活的线程"""

# %% function
import queue
import threading


def fill(batches, shelf):
    """Put the batches on the shelf, then None | 逐批放上架子，最后放 None"""
    try:
        for batch in batches:
            shelf.put(batch)  # waits if the shelf is full | 架子满了就等
    finally:
        shelf.put(None)  # after an error, too | 出错时也放


def ahead(batches, count):
    """Yield the batches, up to count ahead | 逐批交出，至多超前 count 批"""
    shelf = queue.Queue(maxsize=count)
    thread = threading.Thread(
        target=fill,
        args=(batches, shelf),
        daemon=True,
    )
    thread.start()
    batch = shelf.get()
    while batch is not None:
        yield batch
        batch = shelf.get()
    thread.join()


# %% check
import time

import torch
from torch.utils.data import DataLoader, Dataset


class Asked(Dataset):
    """Notes what it was asked for | 记下被问过哪些编号"""

    def __init__(self):
        self.asked = []

    def __len__(self):
        return 8

    def __getitem__(self, i):
        self.asked.append(i)
        return torch.tensor(i)


dataset = Asked()
numbers, in_front = [], []
for batch in ahead(DataLoader(dataset, batch_size=1), count=2):
    numbers.append(batch.item())
    time.sleep(0.1)  # the step | 训练的一步
    in_front.append(len(dataset.asked) - len(numbers))
print(numbers)
print("ahead:", in_front[0] > 0)
assert numbers == list(range(8))
assert max(in_front) <= 2 + 1
