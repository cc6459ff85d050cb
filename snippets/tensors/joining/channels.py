"""Two feature maps become two channels | 两张图变成两个通道"""

# %% cat
import torch

Gm = torch.zeros(1, 1, 30, 30)  # (N, C, H, W)
Gv = torch.ones(1, 1, 30, 30)
both = torch.cat((Gm, Gv), 1)
print(both.shape)
print(both.mean(dim=(0, 2, 3)))  # one mean per channel | 每个通道的平均

# %% mismatch raises="RuntimeError"
torch.cat((Gm, torch.ones(1, 1, 28, 28)), 1)
