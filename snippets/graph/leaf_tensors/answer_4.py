"""Add up two paths by hand | 手工把两条路径加起来"""

# %% answer
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2
y1.retain_grad()
y2.retain_grad()
loss.backward()

by_hand = y1.grad * 1 + y2.grad * 2
print("by_hand:", by_hand)
print("x.grad:", x.grad)
assert by_hand == x.grad
