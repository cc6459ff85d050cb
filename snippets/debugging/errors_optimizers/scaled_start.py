"""Small random numbers to start with | 从小的随机数开始"""

# %% start raises="ValueError"
import torch

torch.manual_seed(0)
W = torch.randn(2, 3, requires_grad=True) * 0.01
b = torch.zeros(3, requires_grad=True)
optimizer = torch.optim.SGD([W, b], lr=0.1)
