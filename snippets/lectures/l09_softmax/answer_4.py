"""One logit fewer than classes | 原始分数可以比类别少一个"""

# %% answer
import torch
from torch import nn

z = torch.tensor([-2.0, 0.0, 3.0])  # (B,)
pair = torch.stack([z, torch.zeros(3)], dim=1)  # (B, 2)
print("sigmoid:", torch.sigmoid(z))
print("softmax:", torch.softmax(pair, dim=1)[:, 0])
assert torch.allclose(torch.softmax(pair, dim=1)[:, 0], torch.sigmoid(z))

torch.manual_seed(0)
ten = torch.randn(4, 10)  # (B, 10)
nine = ten - ten[:, 9:]  # the last logit is 0 | 最后一个变成 0
same = torch.allclose(torch.softmax(ten, dim=1), torch.softmax(nine, dim=1))
print("last logit:", nine[:, 9].tolist())
print("same probabilities:", same)
one = nn.BCEWithLogitsLoss()(z, torch.ones(3))
two = nn.CrossEntropyLoss()(pair, torch.zeros(3, dtype=torch.int64))
assert same and torch.allclose(one, two)
