"""Random tensors and their seed | 随机张量与随机种子"""

# %% draws
import torch

torch.manual_seed(1)
print(torch.rand(3))
print(torch.randn(3))
print(torch.randint(1, 7, (6,)))
print(torch.randperm(6))

# %% stream
torch.manual_seed(0)
a = torch.rand(3)
b = torch.rand(3)
torch.manual_seed(0)
c = torch.rand(3)
print(torch.equal(a, b), torch.equal(a, c))

# %% sixteen
torch.manual_seed(0)
short = torch.randn(15)
torch.manual_seed(0)
long = torch.randn(16)
print(torch.equal(short, long[:15]))
