"""Bug: nothing left to train | 错误：没有东西可训练了"""

# %% bug raises="RuntimeError"
import torch

X = torch.tensor([1.0, 2.0])
first = torch.tensor(1.0, requires_grad=True)  # to be trained | 要训练
second = torch.tensor([2.0, 4.0], requires_grad=True)  # stays | 不变
h = first * X
with torch.no_grad():
    loss = (second * h).sum()
loss.backward()
