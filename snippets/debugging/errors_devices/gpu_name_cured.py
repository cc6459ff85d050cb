"""The names that PyTorch knows | PyTorch 认得的名字"""

# %% move
import torch
from torch import nn

settings = {"device": "auto", "lr": 0.1}
device = torch.device("cpu")
if settings["device"] != "auto":
    device = torch.device(settings["device"])
elif torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
net = nn.Linear(4, 1)
net.to(device)
print(device.type in ("cpu", "cuda", "mps", "xpu"))
