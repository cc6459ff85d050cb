"""Layers in a plain list | 放在普通列表里的层"""

# %% count
from torch import nn


class Net(nn.Module):
    """Two layers in a list, and a last one | 列表里两个层，外加最后一个"""

    def __init__(self, kind):
        super().__init__()
        self.hidden = kind([nn.Linear(4, 4), nn.Linear(4, 4)])
        self.last = nn.Linear(4, 1)


wrong, right = Net(list), Net(nn.ModuleList)
counts = []
for net in (wrong, right):
    counts.append(sum(p.numel() for p in net.parameters()))
print("wrong =", counts[0])
print("right =", counts[1])
by_hand = 2 * (4 * 4 + 4) + (4 * 1 + 1)
print("check =", [count == by_hand for count in counts])
