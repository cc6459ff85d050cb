"""Bug: an error at the first layer | 错误：第一层就报错"""

# %% bug raises="AttributeError"
from torch import nn


class Net(nn.Module):
    """A single linear layer | 只有一个线性层"""

    def __init__(self):
        self.layer = nn.Linear(2, 1)


net = Net()
