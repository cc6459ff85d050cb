"""Only W is to be trained | 只训练 W"""

# %% bug raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
cnn = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Flatten(), nn.Linear(144, 10))
W = nn.Parameter(torch.eye(8))
optimizer = torch.optim.SGD([W], lr=0.1)
X, y = torch.rand(20, 1, 8, 8), torch.arange(20) % 10

H = W @ X
with torch.no_grad():
    logits = cnn(H)
loss = nn.functional.cross_entropy(logits, y)
loss.backward()
optimizer.step()
