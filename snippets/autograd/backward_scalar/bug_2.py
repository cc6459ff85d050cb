"""Bug: a record that breaks off | 错误：记录断了"""

# %% bug raises="RuntimeError"
import torch

x = torch.tensor(3.0, requires_grad=True)
double = torch.tensor(2 * x.item())
y = double**2
y.backward()
