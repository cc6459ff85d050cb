"""From a number to a video | 从一个数到一段视频"""

# %% numbers
import torch

scalar = torch.tensor(7)
vector = torch.tensor([10, 7])
matrix = torch.tensor([[10, 7], [10, 7]])
print("scalar", scalar.ndim, tuple(scalar.shape))
print("vector", vector.ndim, tuple(vector.shape))
print("matrix", matrix.ndim, tuple(matrix.shape))

# %% media
image = torch.zeros(3, 4, 5)  # (C, H, W)
video = torch.zeros(8, 3, 4, 5)  # (T, C, H, W)
batch = torch.zeros(8, 3, 4, 5)  # (B, C, H, W)
print("image", image.ndim, tuple(image.shape))
print("video", video.ndim, tuple(video.shape))
print("batch", batch.ndim, tuple(batch.shape))
