"""One image as a batch: B, C, H, W | 把一张图变成批量：B, C, H, W"""

# %% bchw
import torch

image = torch.arange(900.0).view(30, 30).t()  # (H, W)
a = image.view([1, 1, 30, 30])  # (B, C, H, W)
b = image[None, None]  # (B, C, H, W)
print(image.is_contiguous(), a.shape)
print(torch.equal(a, b))

# %% conv
conv2d = torch.nn.Conv2d(in_channels=3, out_channels=4, kernel_size=3)
conv3d = torch.nn.Conv3d(in_channels=3, out_channels=4, kernel_size=3)
images = torch.zeros(2, 3, 30, 30)  # (B, C, H, W)
clips = torch.zeros(2, 3, 8, 30, 30)  # (B, C, D, H, W)
print("batch of images:", tuple(conv2d(images).shape))
print("one image:      ", tuple(conv2d(images[0]).shape))
print("batch of clips: ", tuple(conv3d(clips).shape))
