"""A parameter that comes after the optimizer | 优化器之后才有的参数"""

# %% late
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net.extra = nn.Parameter(torch.tensor(1.0))  # registered | 登记了
net.plain = torch.tensor(1.0, requires_grad=True)  # not registered | 没登记
loss = (net.extra * net.plain * net.weight).sum()
loss.backward()
optimizer.step()
print("registered:", [name for name, _ in net.named_parameters()])
print("extra =", net.extra.item(), " plain =", net.plain.item())

# %% again
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
optimizer.step()
print("extra moved:", net.extra.item() != 1.0)
print("plain moved:", net.plain.item() != 1.0)
