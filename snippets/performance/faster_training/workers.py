"""Workers for rows that are in memory already | 数据已经在内存里，还用工作进程"""
# notes: threads=1

# %% compare
import time

import torch
from torch.utils.data import DataLoader, TensorDataset


def seconds(batches):
    """Measure a pass over all batches | 测量把所有批量过一遍的时间"""
    start = time.perf_counter()
    for _ in batches:
        pass
    return time.perf_counter() - start


def main():
    """Fetch an epoch in both ways | 用两种办法各取一个轮次"""
    X = torch.zeros(342, 4)
    loader = DataLoader(TensorDataset(X), batch_size=32, num_workers=2)
    order = torch.randperm(len(X)).split(32)
    indexing = seconds(X[indices] for indices in order)
    workers = seconds(loader)
    print("more than ten times as long:", workers > 10 * indexing)


if __name__ == "__main__":
    main()
