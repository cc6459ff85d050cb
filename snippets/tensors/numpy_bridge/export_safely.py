"""From any tensor to an array | 从任意张量到数组"""

# %% chain
import torch

device = "cuda" if torch.cuda.is_available() else "cpu"
x = torch.ones(2, requires_grad=True, device=device)
y = x * 3
print(y.detach().cpu().numpy())
print(y.numpy(force=True))
