"""Two evaluations of a batch norm | 批量归一化的两种评估"""

# %% mode
import torch
from torch import nn

X = torch.tensor([[1.0], [3.0]])  # (B, D)
wrong, right = nn.BatchNorm1d(1), nn.BatchNorm1d(1)
right.eval()
outputs = []
for net in (wrong, right):
    with torch.no_grad():
        y_hat = net(X).squeeze(1)
    outputs.append(f"{y_hat}, running mean {net.running_mean}")
print("wrong =", outputs[0])
print("right =", outputs[1])
print("check =", [not net.training for net in (wrong, right)])
