"""The name with its underscore | 名字末尾加上下划线"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
net = nn.LSTM(4, 8)
output, state = net(torch.randn(5, 2, 4))  # (T, B, H)
loss = output.sum()
loss.backward()
norm = nn.utils.clip_grad_norm_(net.parameters(), 0.25)
norm_now = nn.utils.clip_grad_norm_(net.parameters(), 0.25)
print(f"{norm.item():.2f}, then {norm_now.item():.2f}")
