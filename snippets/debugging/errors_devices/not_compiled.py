"""A device this PyTorch was not built for | 这份 PyTorch 不支持的设备"""

# %% move raises="AssertionError"
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
net = net.to("xpu")  # a GPU from Intel | Intel 的 GPU
