"""The best rule on ten test sets | 最好的规则与十份测试集"""

# %% answer
import torch

limit = 0.9332
found = []
for seed in range(10):
    generator = torch.Generator().manual_seed(seed)
    noise = torch.randn(2, 500, dtype=torch.float64, generator=generator)
    inner, outer = 5 + noise[0], 8 + noise[1]
    correct = (inner < 6.5).sum() + (outer > 6.5).sum()
    found.append(correct.item() / 1000)
print(found)
print("above the limit:", sum(one > limit for one in found), "of 10")
assert min(found) < limit < max(found)
