"""An update outside no_grad | 在 no_grad 之外更新"""

# %% start
import torch

w = torch.tensor(1.0, requires_grad=True)
loss = (3 * w - 6) ** 2
loss.backward()
print("w.grad =", w.grad.item())

# %% error raises="RuntimeError"
w -= 0.05 * w.grad
