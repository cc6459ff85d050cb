"""A first layer for gray images | 给灰度图用的第一层"""
# notes: needs=torchvision threads=1

# %% answer
import torch
from torch import nn
from torchvision.models import resnet18


def make_gray(net):
    """Replace conv1 by one for a single channel | 把 conv1 换成单通道的"""
    old = net.conv1
    new = nn.Conv2d(1, 64, kernel_size=7, stride=2, padding=3, bias=False)
    net.conv1 = new.to(old.weight.dtype)
    with torch.no_grad():
        net.conv1.weight.copy_(old.weight.sum(dim=1, keepdim=True))


# %% check
torch.manual_seed(0)
net = resnet18().double().eval()
gray = torch.rand(2, 1, 64, 64, dtype=torch.float64)  # (B, 1, H, W)
with torch.no_grad():
    as_color = net(gray.expand(2, 3, 64, 64))
    make_gray(net)
    as_gray = net(gray)
print(net.conv1.weight.shape)
print(torch.allclose(as_color, as_gray))
assert torch.allclose(as_color, as_gray)
