"""From tensors to Python numbers | 从张量到 Python 数"""

# %% item
import torch

print(torch.tensor(3.0).item())
print(torch.tensor([[3.0]]).item())
print(torch.tensor(0.1).item())

# %% tolist
print(torch.tensor([[1, 2], [3, 4]]).tolist())
print(torch.tensor(7).tolist())

# %% many raises="RuntimeError"
torch.tensor([1.0, 2.0]).item()
