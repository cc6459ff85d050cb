"""None or zero after zero_grad | zero_grad 之后是 None 还是零"""

# %% grad
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5, momentum=0.5)
(2 * w).backward()
optimizer.step()
print("w =", w.item())

optimizer.zero_grad(set_to_none=False)
print("set_to_none=False:", w.grad)
optimizer.zero_grad()
print("default:          ", w.grad)

# %% state
print("w =", w.item())
print("momentum:", optimizer.state[w]["momentum_buffer"].item())

# %% step
optimizer.step()  # grad is None: w is skipped | grad 是 None：跳过 w
print("None: w =", w.item())
w.grad = torch.zeros(())
optimizer.step()  # grad is 0: momentum still moves w | grad 是 0：动量仍推动 w
print("zero: w =", w.item())
