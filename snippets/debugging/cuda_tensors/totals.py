"""A total with all its graphs | 带着所有计算图的总和"""
# notes: device=cuda timeout=120

# %% graph
import torch

w = torch.ones(256, device="cuda", requires_grad=True)
start = torch.cuda.memory_allocated()
total = 0
for step in range(4):
    total = total + w.exp().sum()
    print(torch.cuda.memory_allocated() - start)

# %% item
del total
start = torch.cuda.memory_allocated()
total = 0.0
for step in range(4):
    total = total + w.exp().sum().item()
    print(torch.cuda.memory_allocated() - start)
