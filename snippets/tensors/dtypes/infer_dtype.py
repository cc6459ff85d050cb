"""Which dtype does PyTorch choose? | PyTorch 会选哪种 dtype？"""

# %% python
import torch

print("int   ->", torch.tensor(1).dtype)
print("float ->", torch.tensor(1.0).dtype)
print("bool  ->", torch.tensor(True).dtype)

# %% mixed
print("[1, 2.5]  ->", torch.tensor([1, 2.5]).dtype)
print("[True, 2] ->", torch.tensor([True, 2]).dtype)
print(torch.tensor([20000001, 0.5]).tolist())
