"""Bug: 88 % from the first step on | 错误：从第一步起就是 88 %"""
# notes: threads=1

# %% bug
import torch
from torch import nn

X = torch.arange(-25, 25).reshape(50, 1) / 10.0  # (50, 1)
y = (X > 1.8).squeeze(1)  # (50,), bool
torch.manual_seed(0)
net = nn.Linear(1, 1)
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.3)
for step in range(201):
    optimizer.zero_grad()
    logits = net(X)  # (50, 1)
    loss = loss_fn(logits.squeeze(1), y.float())
    loss.backward()
    optimizer.step()
    if step % 100 == 0:
        right = (logits.argmax(dim=1) == y).sum().item()
        print("accuracy =", right / 50)
