"""softmax without dim | softmax 没有写 dim"""

# %% softmax warns="UserWarning"
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 3), nn.Softmax())
probs = net(torch.zeros(2, 5, 4))  # (B, T, C)
print(f"sum over the classes: {probs[0, 0].sum().item():.2f}")
