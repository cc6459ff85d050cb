"""A module that learns one factor per column | 每列学一个因子的模块"""

# %% answer
import torch
from torch import nn


class Scale(nn.Module):
    """Multiply each column by a factor of its own | 每列乘以自己的因子"""

    def __init__(self, columns):
        super().__init__()
        self.factor = nn.Parameter(torch.ones(columns))

    def forward(self, X):
        """Return the scaled rows | 返回缩放后的各行"""
        return X * self.factor  # (B, D)


X = torch.tensor([[1.0, 2.0], [3.0, -1.0], [-2.0, 2.0]])  # (3, 2)
y = torch.tensor([[2.0, -1.0], [6.0, 0.5], [-4.0, -1.0]])  # (3, 2)
net = Scale(2)
assert torch.equal(net(X), X)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(300):
    optimizer.zero_grad()
    loss = ((net(X) - y) ** 2).mean()
    loss.backward()
    optimizer.step()
print(list(net.state_dict()))
assert list(net.state_dict()) == ["factor"]
print(f"{net.factor[0].item():.2f}, {net.factor[1].item():.2f}")
assert torch.allclose(net.factor, torch.tensor([2.0, -0.5]), atol=1e-4)
