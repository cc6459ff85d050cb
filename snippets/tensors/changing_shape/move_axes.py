"""Put the axes in another order | 调换轴的次序"""

# %% permute
import torch

photo = torch.zeros(4, 5, 3)  # (H, W, C)
photo[1, 2, 0] = 1.0  # a red pixel | 一个红色像素
image = photo.permute(2, 0, 1)  # (C, H, W)
print(image.shape)
print(photo[1, 2, 0], image[0, 1, 2])

# %% planes
print(image[0].shape)
print(image[0])

# %% others
print(torch.equal(photo.movedim(-1, 0), image))
print(photo.transpose(0, 1).shape)
