"""One capital letter | 差一个大写字母"""

# %% shapes
import torch

print("torch.tensor(3):", torch.tensor(3).shape)
print("torch.Tensor(3):", torch.Tensor(3).shape)

# %% lists
print(torch.tensor([123456789]))
print(torch.Tensor([123456789]).tolist())
