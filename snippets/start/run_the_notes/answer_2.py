"""The whole snippet | 完整的代码"""

# %% answer
import torch

w = torch.tensor(0.0, requires_grad=True)
loss = w**2 - 2 * w + 1
loss.backward()
print(w.grad)
assert w.grad.item() == -2.0
