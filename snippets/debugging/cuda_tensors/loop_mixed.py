"""The loop of the note with c on the CPU | 笔记里的循环，c 留在 CPU 上"""
# notes: device=cuda timeout=120

# %% read
import torch

a = torch.ones(1, device="cuda")
b = torch.ones(1, device="cuda")
c = torch.zeros(1)  # on the CPU | 在 CPU 上
try:
    c = c + a + b
except RuntimeError as error:
    print(error)

# %% not_read
c = a + b
print(c)

# %% zero_dim
c = torch.tensor(0.0)  # on the CPU too, but without an axis | 也在 CPU 上，但没有轴
for _ in range(10_000):
    c = c + a + b
print(c)
