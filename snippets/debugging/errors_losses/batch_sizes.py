"""view with a guessed length | view 里的长度是猜的"""

# %% net
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 5)
        self.fc = nn.Linear(512, 10)

    def forward(self, x):
        x = torch.relu(self.conv(x))  # (B, 8, 24, 24)
        return self.fc(x.view(-1, 512))


# %% loss raises="ValueError"
images = torch.zeros(4, 1, 28, 28)  # (B, C, H, W)
labels = torch.tensor([3, 0, 7, 1])  # (B,)
net = Net()
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(images), labels)
