"""What the first step does in addition | 第一步多做了什么"""
# notes: threads=1

# %% network
import torch
from torch import nn
from torch.profiler import profile

net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(net.parameters())
loss_fn = nn.MSELoss()
X, y = torch.ones(100, 64), torch.ones(100, 10)

# %% count
made = []
for _ in range(3):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    with profile() as result:
        optimizer.step()
    counts = {event.key: event.count for event in result.key_averages()}
    made.append(counts.get("aten::zeros_like", 0))
print("tensors of zeros:", made)
