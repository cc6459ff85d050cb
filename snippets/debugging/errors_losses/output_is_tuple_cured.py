"""Only the logits go to the loss | 只有原始分数交给损失"""

# %% net
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(8, 16, batch_first=True)
        self.fc = nn.Linear(16, 3)

    def forward(self, x):
        out, h = self.rnn(x)  # (B, T, H), (1, B, H)
        return self.fc(out[:, -1]), h


# %% loss
torch.manual_seed(0)
X = torch.zeros(4, 5, 8)  # (B, T, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = Net()
loss_fn = nn.CrossEntropyLoss()
logits, h = net(X)
loss = loss_fn(logits, y)
print(tuple(logits.shape), f"loss = {loss.item():.3f}")
