"""Its parameters, for optimizer and clipping alike | 优化器和梯度裁剪都用它的参数"""

# %% cured
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 1)

    def forward(self, x):
        return self.fc(x)


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
loss = net(torch.ones(4, 2)).pow(2).mean()
loss.backward()
nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
optimizer.step()
print(len(optimizer.param_groups[0]["params"]), "parameters")
