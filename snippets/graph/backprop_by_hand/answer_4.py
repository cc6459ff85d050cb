"""Start with 2 instead of 1 | 从 2 开始，而不是 1"""

# %% answer
import torch

x = torch.tensor(3.0, requires_grad=True)
loss = (x + 1 - 2 * x) ** 2
loss.backward(gradient=torch.tensor(2.0))
start_2 = x.grad.clone()
print("loss, start with 2:    ", start_2.item())

x.grad = None
loss = 2 * (x + 1 - 2 * x) ** 2
loss.backward()
print("2 * loss, start with 1:", x.grad.item())
assert start_2 == x.grad == 8
