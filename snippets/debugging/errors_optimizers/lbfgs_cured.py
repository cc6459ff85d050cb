"""The steps in a function | 把几步写成函数"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.tensor([[1.0], [2.0], [3.0]])  # (B, 1)
y = 2 * X + 1
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.LBFGS(net.parameters())


def closure():
    """Clear, compute, go backward | 清零，计算，反向传播"""
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    return loss


optimizer.step(closure)
print(f"w = {net.weight.item():.2f}, b = {net.bias.item():.2f}")
