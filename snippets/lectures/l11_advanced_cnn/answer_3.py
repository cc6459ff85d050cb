"""The ReLU in front | ReLU 放到前面"""
# notes: threads=1

# %% block
import torch
from torch import nn


class Clear(nn.Module):
    """A residual block without ReLU after the sum | 相加之后没有 ReLU 的残差块"""

    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(width, width)
        self.second = nn.Linear(width, width)

    def forward(self, x):
        return x + self.second(torch.relu(self.first(torch.relu(x))))


# %% answer
torch.manual_seed(0)
blocks = [Clear(32) for _ in range(25)]
net = nn.Sequential(*blocks).double()
x = torch.randn(100, 32, dtype=torch.float64, requires_grad=True)
net(x).square().mean().backward()
first = blocks[0].first.weight.grad.norm().item()
last = blocks[-1].first.weight.grad.norm().item()
print(f"first {first:.0e}, last {last:.0e}")
assert 0.1 < first / last < 10

for block in blocks:
    nn.init.zeros_(block.second.weight)
    nn.init.zeros_(block.second.bias)
x.grad = None
y = net(x)
y.sum().backward()
print("same numbers:", torch.equal(y, x))
print("all slopes 1:", torch.equal(x.grad, torch.ones_like(x)))
assert torch.equal(y, x) and bool((x.grad == 1).all())
