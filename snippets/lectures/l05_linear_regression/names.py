"""Two misspelled methods | 两个拼错的方法"""

# %% init
import torch
from torch import nn


class NoInit(nn.Module):
    """A model whose layer is never made | 层没有建立的模型"""

    def _init_(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, X):
        return self.linear(X)


X = torch.ones(3, 1)
print("parameters:", len(list(NoInit().parameters())))
try:
    NoInit()(X)
except AttributeError as error:
    print(error)


# %% forward raises="NotImplementedError"
class Forword(nn.Module):
    """A model that cannot be called | 不能调用的模型"""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forword(self, X):
        return self.linear(X)


Forword()(X)
