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

# %% cache
reserved = torch.cuda.memory_reserved()
del one
print("allocated:", torch.cuda.memory_allocated())
print("still reserved:", torch.cuda.memory_reserved() == reserved > 0)
torch.cuda.empty_cache()
print("reserved:", torch.cuda.memory_reserved())

# %% graph
w = torch.ones(256, device="cuda", requires_grad=True)
start = torch.cuda.memory_allocated()
total = 0
for step in range(4):
    total = total + w.exp().sum()  # with the graphs of all steps | 带着每一步的图
    print(torch.cuda.memory_allocated() - start)

# %% item
del total
start = torch.cuda.memory_allocated()
total = 0.0
for step in range(4):
    total = total + w.exp().sum().item()
    print(torch.cuda.memory_allocated() - start)
