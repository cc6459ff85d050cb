"""To the CPU first | 先回到 CPU"""

# %% picture
import torch

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
images = torch.zeros(4, 3, 28, 28, device=device)  # (B, C, H, W)
picture = images[0].permute(1, 2, 0).cpu().numpy()
print(type(picture).__name__, picture.shape)
