"""Trained numbers and saved entries | 训练的数与保存的条目"""

# %% answer
from torch import nn

net = nn.Module()
net.layer = nn.Linear(4, 3)
net.batchnorm = nn.BatchNorm1d(3)
net.dropout = nn.Dropout(0.2)
trained = sum(p.numel() for p in net.parameters())
print("trained numbers:", trained)
print("saved entries:", len(net.state_dict()))
for name in net.batchnorm.state_dict():
    print(" ", name)
assert trained == (4 * 3 + 3) + (3 + 3)
assert len(net.state_dict()) == 2 + 5 + 0
