"""NumPy and a tensor of another device | NumPy 与别的设备上的张量"""

# %% picture raises="TypeError"
import torch

device = torch.device("meta")  # as if it were a GPU | 当作 GPU
images = torch.zeros(4, 3, 28, 28, device=device)  # (B, C, H, W)
picture = images[0].permute(1, 2, 0).numpy()
