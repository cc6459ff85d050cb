"""Which steps change the parameters? | 哪几步会改变参数？"""

# %% answer
import torch
from torch import nn

X, y = torch.tensor([[1.0]]), torch.tensor([[3.0]])
torch.manual_seed(0)
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
seen = [(net.weight.item(), net.bias.item())]

loss = loss_fn(net(X), y)
loss.backward()  # train: first half | 训练的前一半
seen.append((net.weight.item(), net.bias.item()))
optimizer.step()  # train: second half | 训练的后一半
seen.append((net.weight.item(), net.bias.item()))
with torch.no_grad():
    test_loss = loss_fn(net(X), y)  # evaluate | 评估
seen.append((net.weight.item(), net.bias.item()))
saved = net.state_dict()  # save | 保存
seen.append((net.weight.item(), net.bias.item()))

names = ["backward", "step", "evaluate", "save"]
for i, name in enumerate(names):
    print(f"{name:8} changed: {seen[i + 1] != seen[i]}")
    assert (seen[i + 1] != seen[i]) == (name == "step")
