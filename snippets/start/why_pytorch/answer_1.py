"""A gradient through a sum | 穿过求和的梯度"""

# %% answer
import torch

X = torch.tensor([1.0, 2.0, 3.0])
w = torch.tensor(2.0, requires_grad=True)
loss = ((w * X) ** 2).sum()
loss.backward()
print("loss:", loss.item())
print("d loss / d w:", w.grad.item())
assert loss.item() == 4 + 16 + 36
assert w.grad.item() == 2 * 2 * (1 + 4 + 9)
