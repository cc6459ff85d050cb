"""backward fills .grad, step changes w | backward 只填 .grad，step 才改 w"""

# %% backward
import torch

w = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
loss = w**2
loss.backward()
print("w.grad =", w.grad.item())
print("w =", w.item())

# %% step
optimizer.step()  # w - 0.25 * 6
print("w =", w.item())
