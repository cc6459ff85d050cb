"""Two heads on one body, two losses | 两个输出头共用一个主体，两个损失"""

# %% message raises="RuntimeError"
import torch
from torch import nn

body = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
price, kind = nn.Linear(8, 1), nn.Linear(8, 3)
X = torch.ones(2, 4)  # (B, D)

h = body(X)  # (B, 8)
loss1 = nn.MSELoss()(price(h), torch.ones(2, 1))
loss2 = nn.CrossEntropyLoss()(kind(h), torch.tensor([0, 1]))
loss1.backward()
loss2.backward()
