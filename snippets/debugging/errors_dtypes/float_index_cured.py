"""Five frames, numbered by integers | 五帧，用整数编号"""

# %% frames
import torch

video = torch.zeros(100, 3, 8, 8)  # (T, C, H, W)
frames = torch.linspace(0, 99, 5).long()
clip = video[frames]
print(frames, clip.shape)
