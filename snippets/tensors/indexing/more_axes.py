"""Many axes, and a new one | 很多个轴，再加一个轴"""

# %% ellipsis
import torch

video = torch.zeros(8, 3, 4, 6)  # (frame, channel, row, column)
print(video[..., 0].shape)  # column 0 | 第 0 列
print(video[0, ..., 0].shape)  # frame 0, column 0 | 第 0 帧，第 0 列
