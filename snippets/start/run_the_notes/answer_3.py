"""One seed, two draws | 一个种子，抽两次"""

# %% answer
import torch

torch.manual_seed(0)
first = torch.rand(1000)
second = torch.rand(1000)  # no new seed here | 这里没有重设种子
print("equal:", torch.equal(first, second))
assert not torch.equal(first, second)
