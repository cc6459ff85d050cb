"""A product of two of three elements | 三个元素中两个的乘积"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)  # (3,)
y = x[0] * x[2]  # ()
y.backward()
print(x.grad)
assert x.grad.tolist() == [3.0, 0.0, 1.0]
