"""The first losses of other problems | 别的问题的第一个损失"""

# %% losses
import torch
from torch import nn

outputs = torch.zeros(4)  # a new network is near 0 | 新网络大致在 0 附近
labels = torch.tensor([0.0, 1.0, 1.0, 1.0])
prices = torch.tensor([200.0, 300.0, 100.0, 400.0])
scaled = (prices - prices.mean()) / prices.std(correction=0)
print(f"{nn.BCEWithLogitsLoss()(outputs, labels).item():.2f}")
print(f"{nn.MSELoss()(outputs, prices).item():.2f}")
print(f"{nn.MSELoss()(outputs, scaled).item():.2f}")
