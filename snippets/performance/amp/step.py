"""A training step under autocast | 用 autocast 训练一步"""

# %% step
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 3)
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
X, y = torch.rand(8, 4), torch.randint(3, (8,))  # (B, D), (B,)

optimizer.zero_grad()
with torch.autocast("cpu", dtype=torch.bfloat16):
    logits = net(X)  # (B, 3)
    loss = loss_fn(logits, y)
loss.backward()  # outside the block | 在 with 外面
optimizer.step()

# %% dtypes
print("X     ", X.dtype)
print("weight", net.weight.dtype)
print("logits", logits.dtype)
print("loss  ", loss.dtype)
print("grad  ", net.weight.grad.dtype)

# %% default
for device in ("cpu", "cuda"):
    print(device, torch.get_autocast_dtype(device))
