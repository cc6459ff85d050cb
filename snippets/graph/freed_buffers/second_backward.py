"""Backward twice through one graph | 对同一张图反向传播两次"""

# %% first
import torch

w = torch.tensor([[3.0, 1.0]], requires_grad=True)
b = torch.tensor([[3.0]], requires_grad=True)
X = torch.randn(10, 2)
Y = torch.randn(10, 1)
Y_hat = X @ w.t() + b  # runs at once, whatever loss is | 立即执行，与后面的 loss 无关
loss = torch.mean(torch.pow(Y_hat - Y, 2))

loss.backward()
print("w.grad:", tuple(w.grad.shape))
print("b.grad:", tuple(b.grad.shape))

# %% again raises="RuntimeError"
loss.backward()
