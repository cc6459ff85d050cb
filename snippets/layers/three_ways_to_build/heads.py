"""One body, two heads by name | 一个主干，两个有名字的头"""

# %% heads
import torch
from torch import nn


class TwoHeads(nn.Module):
    """Answer two questions about an image | 回答关于一张图的两个问题"""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Flatten(), nn.Linear(64, 32), nn.ReLU())
        self.heads = nn.ModuleDict(
            {
                "digit": nn.Linear(32, 10),
                "odd": nn.Linear(32, 1),
            }
        )

    def forward(self, X, question):
        """Return what the head for the question says | 返回该问题的头的输出"""
        return self.heads[question](self.body(X))


X = torch.rand(5, 1, 8, 8)  # (B, C, H, W)
net = TwoHeads()
print(net(X, "digit").shape, net(X, "odd").shape)
for name, _ in net.named_parameters():
    print(name)
