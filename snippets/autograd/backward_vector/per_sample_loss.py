"""A loss with one value per sample | 每个样本一个损失值"""

# %% weights
import torch

X = torch.tensor([1.0, 2.0])  # (B,)
y = torch.tensor([3.0, 4.0])  # (B,)
w = torch.tensor(1.0, requires_grad=True)

loss = (w * X - y) ** 2  # (B,)
loss.backward(gradient=torch.tensor([0.5, 0.5]))
print("gradient=[0.5, 0.5]:", w.grad)

# %% mean
w.grad = None
loss = ((w * X - y) ** 2).mean()  # ()
loss.backward()
print("mean():", w.grad)
