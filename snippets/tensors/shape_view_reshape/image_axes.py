"""One image as a batch: N, C, H, W | 把一张图变成批量：N, C, H, W"""

# %% nchw
import torch

image = torch.arange(900.0).view(30, 30)  # (H, W)
a = image.view([1, 1, 30, 30])  # (N, C, H, W)
b = image[None, None]  # (N, C, H, W)
c = image.unsqueeze(0).unsqueeze(0)  # (N, C, H, W)
print(a.shape)
print(torch.equal(a, b), torch.equal(a, c))

# %% conv
images = torch.zeros(2, 3, 30, 30)  # (N, C, H, W)
clips = torch.zeros(2, 3, 8, 30, 30)  # (N, C, D, H, W)
conv2d = torch.nn.Conv2d(in_channels=3, out_channels=4, kernel_size=3)
conv3d = torch.nn.Conv3d(in_channels=3, out_channels=4, kernel_size=3)
print("conv2d:", tuple(conv2d(images).shape))
print("conv3d:", tuple(conv3d(clips).shape))
