"""Three classes, labels 1 to 3 | 三个类别，标签是 1 到 3"""

# %% count raises="IndexError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([1, 2, 3, 3])  # (B,), as in the file | 和文件里的一样
net = nn.Linear(2, 3)  # three classes | 三个类别
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
