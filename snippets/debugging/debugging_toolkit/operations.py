"""Which operations ran | 运行了哪些运算"""

# %% names
import torch
from torch import nn
from torch.profiler import profile

net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
X = torch.ones(5, 3, dtype=torch.float64)
with profile() as result:
    for _ in range(10):
        net(X.float())
counts = {event.key: event.count for event in result.key_averages()}
for name in ("aten::linear", "aten::relu", "aten::_to_copy"):
    print(name, counts[name])
