"""From any device to an array | 从任意设备到数组"""

# %% chain
import torch

device = "cpu"
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
x = torch.ones(2, requires_grad=True, device=device)
y = x * 3
print(y.detach().cpu().numpy())
print(y.numpy(force=True))

# %% no_grad
with torch.no_grad():
    print(torch.ones(2, requires_grad=True).numpy())
