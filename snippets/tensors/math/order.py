"""The order of a sum | 求和的次序"""

# %% order
import torch

big = torch.tensor(100000000.0)  # float32: about 7 digits | 约 7 位有效数字
one = torch.tensor(1.0)
print((big + one) - big)
print((big - big) + one)
