"""Only W is to be trained | 只训练 W"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
cnn = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Flatten(), nn.Linear(144, 10))
cnn.requires_grad_(False)
W = nn.Parameter(torch.eye(8))
optimizer = torch.optim.SGD([W], lr=0.1)
X, y = torch.rand(20, 1, 8, 8), torch.arange(20) % 10

logits = cnn(W @ X)
loss = nn.functional.cross_entropy(logits, y)
loss.backward()
optimizer.step()
print("W moved:", not torch.equal(W, torch.eye(8)))
print("gradients in the CNN:", [p.grad for p in cnn.parameters()])
assert not torch.equal(W, torch.eye(8))
assert all([p.grad is None for p in cnn.parameters()])
