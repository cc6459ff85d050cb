"""An input without a gradient, and no_grad | 不要梯度的输入，与 no_grad"""

# %% answer
import torch

w = torch.ones(2, requires_grad=True)
x = torch.ones(2)  # requires no gradient | 不需要梯度
print("input only:", (w * x).requires_grad)
with torch.no_grad():
    print("no_grad:   ", (w * x).requires_grad)
assert (w * x).requires_grad
