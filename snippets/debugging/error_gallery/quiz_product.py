"""Small weights for an optimizer | 把小一些的权重交给优化器"""

# %% run raises="ValueError"
import torch

w = torch.ones(3, requires_grad=True) * 0.1
optimizer = torch.optim.SGD([w], lr=0.1)
