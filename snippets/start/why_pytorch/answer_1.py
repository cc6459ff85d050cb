"""The gradient at the minimum | 最低点的梯度"""

# %% answer
import torch

w = torch.tensor(5.0, requires_grad=True)
loss = (2 * w - 10) ** 2
loss.backward()
print("loss:", loss.item())
print("d loss / d w:", w.grad.item())
assert loss == 0 and w.grad == 0
