"""Where names live | 名字住在哪里"""

# %% look
import torch
import torch.nn.functional as F
from notes_toolbox import Trainer
from torch import nn
from torch.utils.data import DataLoader

things = [
    Trainer,
    nn.Linear,
    nn.MSELoss,
    torch.optim.SGD,
    DataLoader,
    F.relu,
    F.linear,
    torch.add,
]
for thing in things:
    kind = type(thing).__name__.partition("_")[0]
    print(f"{thing.__name__:10} {kind:8} {thing.__module__}")
