"""First compute, then require gradients | 先算好，再要求梯度"""

# %% cured
import torch

torch.manual_seed(0)
W = (torch.randn(2, 3) * 0.01).requires_grad_()
b = torch.zeros(3, requires_grad=True)
optimizer = torch.optim.SGD([W, b], lr=0.1)
print(W.is_leaf, b.is_leaf)
