"""A loss alone computes no gradient | 只算损失不会产生梯度"""

# %% loss
import torch

w = torch.tensor(1.0, requires_grad=True)
loss = 2 * w
loss = 2 * w
print("w.grad =", w.grad)
loss.backward()
print("w.grad =", w.grad)
