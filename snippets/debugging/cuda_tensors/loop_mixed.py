"""A loop with c on the CPU | c 留在 CPU 上的循环"""
# notes: device=cuda timeout=120

# %% read
import torch

a = torch.ones(1, device="cuda")
b = torch.ones(1, device="cuda")
c = torch.zeros(1)  # on the CPU | 在 CPU 上
try:
    c = c + a + b
except RuntimeError as error:
    print(str(error).partition(",")[0])
