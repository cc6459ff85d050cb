"""An empty batch and -1 | 空的批量与 -1"""

# %% ambiguous raises="RuntimeError"
import torch

images = torch.zeros(0, 3, 4, 5)  # (B, C, H, W)
images.reshape(len(images), -1)
