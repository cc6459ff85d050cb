"""Two maps become two channels | 两张图变成两个通道"""

# %% cat
import torch

Gm = torch.zeros(1, 1, 30, 30)  # (B, C, H, W)
Gv = torch.ones(1, 1, 30, 30)
both = torch.cat((Gm, Gv), 1)
print(both.shape)
print(both[0, 0, 0, 0], both[0, 1, 0, 0])  # one from each | 各取一个数

# %% mismatch raises="RuntimeError"
torch.cat((Gm, torch.ones(1, 1, 28, 28)), 1)
