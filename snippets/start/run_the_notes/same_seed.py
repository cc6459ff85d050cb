"""The same seed, the same numbers | 种子相同，随机数就相同"""

# %% seed
import torch

torch.manual_seed(0)
first = torch.rand(1000)
torch.manual_seed(0)
second = torch.rand(1000)
print("equal:", torch.equal(first, second))

# %% stream
torch.manual_seed(0)
first = torch.rand(1000)
second = torch.rand(1000)
print("equal:", torch.equal(first, second))
