"""Which steps change the parameters? | 哪几步会改变参数？"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(1, 1)
X, y = torch.tensor([[1.0]]), torch.tensor([[3.0]])
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def snapshot():
    return net.weight.item(), net.bias.item()


changed, before = {}, snapshot()
loss = nn.MSELoss()(net(X), y)
loss.backward()
changed["backward"] = snapshot() != before
optimizer.step()
changed["step"] = snapshot() != before
before = snapshot()
net.eval()
net(X)
net.state_dict()
changed["evaluate, use, save"] = snapshot() != before
print(changed)
assert [name for name, moved in changed.items() if moved] == ["step"]
