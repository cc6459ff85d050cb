"""A tensor that requires grad and numpy | 需要梯度的张量与 numpy"""

# %% read raises="RuntimeError"
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
x.numpy()
