"""A tensor without a list | 没有放进列表的张量"""

# %% tensor raises="TypeError"
import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])  # (B, D)
y = X @ torch.tensor([2.0, -1.0])  # (B,)
w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.SGD(w, lr=0.01)
