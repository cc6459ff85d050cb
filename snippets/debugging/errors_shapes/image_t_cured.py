"""Height, width, channels | 高、宽、通道"""

# %% cured
import torch

image = torch.zeros(3, 28, 32)  # (C, H, W)
picture = image.permute(1, 2, 0).numpy()  # (H, W, C)
print(picture.shape)
