"""Stack the images | 把图片堆叠起来"""

# %% cured
import torch

images = []
for i in range(4):
    image = torch.full((3, 32, 32), i / 4)  # (C, H, W)
    images.append(image)
X = torch.stack(images)  # (B, C, H, W)
print(X.shape)
