"""Clear a gradient by hand | 手工清空梯度"""

# %% right
import torch

w = torch.tensor(1.0, requires_grad=True)
(2 * w).backward()
w.grad.zero_()
print("zero_():", w.grad)
w.grad = None
print("None:   ", w.grad)

# %% wrong raises="AttributeError"
(2 * w).backward()
w.grad.data.zero()
