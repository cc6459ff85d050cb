"""Sounds of different lengths, with workers | 长短不一的声音，加上工作进程"""

# %% short
import sys

sys.tracebacklimit = 0  # leave the traceback out | 省去回溯

# %% loop raises="RuntimeError"
import torch
from torch.utils.data import DataLoader

if __name__ == "__main__":
    sounds = [torch.zeros(1, n) for n in (900, 700, 800, 600)]  # (C, T)
    train_loader = DataLoader(sounds, batch_size=4, num_workers=1)
    for x in train_loader:
        print(x.shape)
