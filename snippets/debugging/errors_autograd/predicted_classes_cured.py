"""A loss of the logits | 用 logits 算损失"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 3)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 1])  # (B,)

logits = net(X)  # (B, C)
print("logits:", logits.requires_grad)
print("argmax:", logits.argmax(dim=1).requires_grad)
loss = nn.CrossEntropyLoss()(logits, y)
loss.backward()
print("gradient:", tuple(net.weight.grad.shape))
