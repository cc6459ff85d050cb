"""One step of SGD, call by call | 把 SGD 的一步拆开看"""

# %% first
import torch

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.01)

y = x**2 - 2 * x + 1
y.backward()
print("x.grad =", x.grad.item())
optimizer.step()  # x - 0.01 * x.grad
print(f"x = {x.item():.4f}")

# %% zero
optimizer.zero_grad()
print("x.grad =", x.grad)
print(f"x = {x.item():.4f}")
print("lr =", optimizer.param_groups[0]["lr"])
