"""The same seed, another order | 同一个种子，换了次序"""

# %% answer
import torch

torch.manual_seed(0)
a = torch.rand(2)
b = torch.rand(3)

torch.manual_seed(0)
b2 = torch.rand(3)  # b first this time | 这一次先抽 b
a2 = torch.rand(2)

print("a equal:", torch.equal(a, a2))
print("b equal:", torch.equal(b, b2))
assert not torch.equal(a, a2) and not torch.equal(b, b2)
