"""Integers have no gradient | 整数没有梯度"""

# %% grad raises="RuntimeError"
import torch

x = torch.tensor([1, 2], requires_grad=True)
