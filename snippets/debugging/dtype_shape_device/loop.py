"""What the c on the left has to do with it | 左边的 c 有没有关系"""

# %% written
import torch

a = torch.ones(1, device="meta")
b = torch.ones(1, device="meta")
c = torch.zeros(1)  # on the CPU | 在 CPU 上
for _ in range(3):
    c = a + b
print(c.device)

# %% read
c = torch.zeros(1)  # on the CPU | 在 CPU 上
try:
    for _ in range(3):
        c = c + a + b
except RuntimeError as error:
    print(error)

# %% starts
for c in (0, torch.zeros(()), torch.zeros(1, device="meta")):
    for _ in range(3):
        c = c + a + b
    print(c.device)
