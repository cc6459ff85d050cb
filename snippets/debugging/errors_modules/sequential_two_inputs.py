"""Two inputs for Sequential | 给 Sequential 两个输入"""

# %% call raises="TypeError"
import torch
from torch import nn


class Join(nn.Module):
    def forward(self, image, text):
        return torch.cat([image, text], dim=1)  # (B, 12)


net = nn.Sequential(Join(), nn.Linear(12, 3))
image = torch.zeros(2, 8)
text = torch.zeros(2, 4)
y_hat = net(image, text)
