"""An image for matplotlib | 给 matplotlib 的图片"""

# %% fails warns="UserWarning"
import torch

image = torch.zeros(3, 28, 32)  # (C, H, W)
picture = image.T.numpy()
print(picture.shape)
