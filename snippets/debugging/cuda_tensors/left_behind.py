"""Three things left on the CPU | 三样东西忘在了 CPU 上"""
# notes: device=cuda timeout=120

# %% data
import torch
from torch import nn

net = nn.Linear(2, 3).to("cuda")
loss_fn = nn.CrossEntropyLoss()
X = torch.ones(4, 2)  # (B, D), on the CPU | 在 CPU 上
y = torch.tensor([0, 1, 2, 0])  # (B,)
try:
    net(X)
except RuntimeError as error:
    print(error)

# %% labels
logits = net(X.to("cuda"))
try:
    loss_fn(logits, y)
except RuntimeError as error:
    print(str(error).partition(", different")[0])


# %% inside
class Shifted(nn.Module):
    """A layer with a tensor of its own | 自带一个张量的层"""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(2, 3)
        self.shift = torch.ones(3)  # no parameter, no buffer | 不是参数，也不是缓冲区

    def forward(self, X):
        return self.linear(X) + self.shift


net = Shifted().to("cuda")
print(net.linear.weight.device, net.shift.device)
try:
    net(X.to("cuda"))
except RuntimeError as error:
    print(str(error).partition(",")[0])

# %% loss
weight = torch.tensor([1.0, 1.0, 2.0])  # of the classes | 各类的权重
try:
    nn.CrossEntropyLoss(weight=weight)(logits, y.to("cuda"))
except RuntimeError as error:
    print(str(error).partition(", different")[0])
