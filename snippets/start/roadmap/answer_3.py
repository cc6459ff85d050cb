"""Which steps change the parameters? | 哪几步会改变参数？"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(1, 1)
X, y = torch.tensor([[1.0]]), torch.tensor([[3.0]])
loss = nn.MSELoss()(net(X), y)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

calls = {"backward": loss.backward, "step": optimizer.step}
calls |= {"evaluate": net.eval, "use": lambda: net(X)}
calls |= {"save": net.state_dict}
for name, call in calls.items():
    before = net.weight.item(), net.bias.item()
    call()
    changed = (net.weight.item(), net.bias.item()) != before
    print(f"{name:8} {changed}")
    assert changed == (name == "step")
