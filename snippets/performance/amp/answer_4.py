"""Ten thousand small numbers | 一万个小数"""

# %% sums
import torch

x = torch.full((10000,), 0.001, dtype=torch.bfloat16)
total = torch.tensor(0.0, dtype=torch.bfloat16)
for number in x:
    total += number
print(total.item(), x.sum().item())

groups = torch.zeros(100, dtype=torch.bfloat16)
for row in x.reshape(100, 100):  # 100 running sums | 100 个和各加各的
    groups += row
print(groups[0].item(), groups.sum().item())
assert total == 0.5 and x.sum() == 10
assert groups.sum() == 9.8125
