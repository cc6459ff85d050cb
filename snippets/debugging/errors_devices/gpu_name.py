"""A device called gpu | 名叫 gpu 的设备"""

# %% move raises="RuntimeError"
from torch import nn

settings = {"device": "gpu", "lr": 0.1}
net = nn.Linear(4, 1)
net.to(settings["device"])
