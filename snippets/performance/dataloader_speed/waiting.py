"""Is the loop waiting for data? | 循环在等数据吗？"""
# notes: threads=1

# %% dataset
import time

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Remote(Dataset):
    """16 samples that take a while | 16 个样本，每个都要等一会儿"""

    def __len__(self):
        return 16

    def __getitem__(self, i):
        time.sleep(0.01)  # a disk or a network | 代表硬盘或网络
        return torch.tensor([i / 16]), torch.tensor([i / 8])


# %% epoch
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def epoch(batches):
    """Train once, return the seconds | 训练一遍，返回秒数"""
    start = time.perf_counter()
    for X, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
    return time.perf_counter() - start


# %% compare
loader = DataLoader(Remote(), batch_size=4, shuffle=True)
for batch in loader:
    break  # one batch is enough | 一批就够
epoch([batch])  # warm up | 预热
loaded = epoch(loader)
ready = min(epoch([batch] * len(loader)) for _ in range(3))
print("iterations:", len(loader))
print("mostly waiting:", loaded > 2 * ready)
