"""The class is no longer where it was | 类已经不在原来的地方"""

# %% run raises="AttributeError"
import sys
import types

import torch

train = types.ModuleType("train")  # as if there were train.py | 好比有 train.py
sys.modules["train"] = train
exec("from torch import nn\nclass Net(nn.Linear): pass", train.__dict__)
torch.save(train.Net(4, 3), "net.pt")

del train.Net  # renamed, or moved to a different file | 改了名，或挪了文件
net = torch.load("net.pt", weights_only=False)
