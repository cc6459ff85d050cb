"""Save weights, and read them in again | 保存权重，再读取"""

# %% save
import torch
from torch import nn


def build():
    """Make a network with random weights | 建一个网络，权重是随机的"""
    return nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 1))


net = build()
W = torch.rand(3, 4, requires_grad=True)
torch.save({"net": net.state_dict(), "W": W.detach()}, "both.pt")

# %% read
saved = torch.load("both.pt", map_location="cpu")
new_net = build()
new_W = torch.zeros(3, 4, requires_grad=True)

print(new_net.load_state_dict(saved["net"]))
with torch.no_grad():
    new_W.copy_(saved["W"])
print("W:  ", torch.equal(new_W, W), new_W.is_leaf)
x = torch.rand(2, 4)  # (B, D)
print("net:", torch.equal(new_net(x), net(x)))

# %% dtype
torch.save(build().double().state_dict(), "double.pt")
state = torch.load("double.pt")
other = build()
other.load_state_dict(state)
print("file:   ", state["0.weight"].dtype)
print("network:", other[0].weight.dtype)

# %% use
device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()

new_net.to(device)
y_hat = new_net(x.to(device)).detach().cpu()
print("close:", torch.allclose(y_hat, net(x)))

# %% strict
wider = build()
wider.append(nn.Linear(1, 1))
result = wider.load_state_dict(saved["net"], strict=False)
print("missing:   ", result.missing_keys)
print("unexpected:", result.unexpected_keys)
