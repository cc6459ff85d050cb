"""The closed form of a hundred other data sets | 换一百份数据，闭式解各是多少"""

# %% spread
import torch

found = []
for seed in range(1, 101):
    generator = torch.Generator().manual_seed(seed)
    X = torch.rand(400, 2, dtype=torch.float64, generator=generator)
    X = 10 * X - 5  # (400, 2)
    noise = torch.randn(400, dtype=torch.float64, generator=generator)
    y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + 2 * noise  # (400,)
    ones = torch.ones(400, 1, dtype=torch.float64)
    columns = torch.cat([X, ones], dim=1)  # (400, 3)
    best = torch.linalg.lstsq(columns, y.unsqueeze(1)).solution
    found.append(best.flatten())
found = torch.stack(found)  # (100, 3)
print("mean:", [round(v, 2) for v in found.mean(dim=0).tolist()])
print("std: ", [round(v, 3) for v in found.std(dim=0).tolist()])
