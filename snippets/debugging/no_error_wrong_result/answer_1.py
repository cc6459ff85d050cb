"""What the checks see | 检查看得见什么"""

# %% answer
import torch
from torch import nn


class Net(nn.Module):
    """Its first layer is in a list | 第一层在列表里"""

    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(3, 4)]
        self.last = nn.Linear(4, 1)

    def forward(self, X):
        return self.last(self.hidden[0](X))


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
params = list(net.parameters())
old = [p.detach().clone() for p in params]
net(torch.ones(2, 3)).sum().backward()
optimizer.step()
answers = {
    "a": sum(p.numel() for p in params) == (3 * 4 + 4) + (4 * 1 + 1),
    "b": set(optimizer.param_groups[0]["params"]) == set(params),
    "c": all(p.grad is not None for p in params),
    "d": not torch.equal(params[1], old[1]),
}
print(answers)
assert list(answers.values()) == [False, True, True, True]
