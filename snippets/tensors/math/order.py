"""The order of a sum | 求和的次序"""

# %% order
import torch

big = torch.tensor(100000000.0)  # float32: about 7 digits | 约 7 位有效数字
one = torch.tensor(1.0)
print((big + one) - big)
print((big - big) + one)

# %% close
x = torch.tensor([0.1, 0.3, 0.4])
left = (x[0] + x[1]) + x[2]
right = x[0] + (x[1] + x[2])
print(left == right, torch.allclose(left, right))
