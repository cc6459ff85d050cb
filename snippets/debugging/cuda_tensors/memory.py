"""Memory that is taken and given back | 占用与归还的内存"""
# notes: device=cuda timeout=120

# %% take
import torch

x = torch.ones(256, device="cuda")  # 256 * 4 bytes
print(torch.cuda.memory_allocated())
one = torch.ones(1, device="cuda")  # 4 bytes
print(torch.cuda.memory_allocated())

# %% view
row = x[:1]
del x
print(torch.cuda.memory_allocated())
del row
print(torch.cuda.memory_allocated())
