"""Fix: add the paths up | 修正：把各条路加起来"""

# %% answer
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2
loss.backward()

grads = {"y1": 2 * (y1 - y2).item(), "y2": -2 * (y1 - y2).item()}
local = {"y1": 1.0, "y2": 2.0}
by_hand = 0.0
for name in grads:
    by_hand += grads[name] * local[name]
print("by hand:", by_hand)
print("x.grad: ", x.grad.item())
assert by_hand == x.grad.item() == 4
