"""Only the state goes into the file | 只存状态"""

# %% run
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)


torch.save(Net().state_dict(), "net.pt")
net = Net()  # the code makes the model, the file fills it | 代码建模型，文件填数
print(net.load_state_dict(torch.load("net.pt")))
