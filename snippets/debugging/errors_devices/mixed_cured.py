"""Both on the device that there is | 有什么设备，就都放上去"""

# %% cured
import torch

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
x = torch.ones(2, device=device)
y = torch.ones(2).to(device)
print((x + y).tolist())
