"""Five frames of a video | 从视频里取五帧"""

# %% frames raises="IndexError"
import torch

video = torch.zeros(100, 3, 8, 8)  # (T, C, H, W)
frames = torch.linspace(0, 99, 5)
clip = video[frames]
