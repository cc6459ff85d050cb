"""One step with weight decay, where the slope is 0 | 斜率为 0 处，带权重衰减的一步"""

# %% answer
import torch

ends = {}
for decay in (0.1, 0.05):
    for make in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW):
        w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
        optimizer = make([w], lr=0.1, weight_decay=decay)
        (0 * w).backward()
        optimizer.step()
        ends[make.__name__, decay] = round(w.item(), 4)
        print(f"decay {decay:4}  {make.__name__:5}  {w.item():.4f}")
assert ends["SGD", 0.1] == ends["AdamW", 0.1] == 0.99
assert ends["Adam", 0.1] == ends["Adam", 0.05] == 0.9
