"""A stream and two workers | 数据流，两个工作进程"""

# %% stream
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Numbers(IterableDataset):
    """The numbers 0 to 3 | 从 0 到 3 的数"""

    def __init__(self, share):
        self.share = share

    def __iter__(self):
        info = get_worker_info()
        if self.share and info is not None:
            return iter(range(info.id, 4, info.num_workers))
        return iter(range(4))


if __name__ == "__main__":
    rows = []
    for share in (False, True):
        loader = DataLoader(Numbers(share), batch_size=2, num_workers=2)
        rows.append([n for batch in loader for n in batch.tolist()])
    print("wrong =", rows[0])
    print("right =", rows[1])
    print("check =", [len(row) == 4 for row in rows])
