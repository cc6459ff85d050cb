"""After zero_grad | zero_grad 之后"""

# %% none
import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=1.0)
(2 * w).sum().backward()
optimizer.zero_grad()
print(w.grad)
optimizer.step()
print(w.tolist())

# %% zeros
(2 * w).sum().backward()
optimizer.zero_grad(set_to_none=False)
print(w.grad)
optimizer.step()
print(f"{w.item():.1f}")
