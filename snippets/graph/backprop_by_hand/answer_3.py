"""A short path and a long one | 一条近路，一条远路"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
loss = x * y
y.retain_grad()
loss.backward()

direct = y.item()  # dloss/dx with y fixed | 固定 y
through_y = y.grad.item() * 2 * x.item()
print("direct:", direct, " through y:", through_y)
print("x.grad:", x.grad.item())
assert direct + through_y == x.grad.item() == 12
