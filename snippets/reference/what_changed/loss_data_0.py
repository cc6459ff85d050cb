"""Reading a loss | 读出损失"""

# %% item
import torch

loss = torch.tensor([1.0, 3.0]).mean()
print(loss.item())

# %% index raises="IndexError"
print(loss.data[0])
