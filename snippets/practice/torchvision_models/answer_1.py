"""Three ways to ten classes | 得到十个类别的三种做法"""
# notes: needs=torchvision

# %% answer
import torch
from torch import nn
from torchvision.models import resnet50

X = torch.empty(1, 3, 224, 224, device="meta")  # (B, 3, H, W)


def report(net):
    """Return what is trainable, and the output shape | 返回可训练的参数个数和输出形状"""
    trainable = sum(p.numel() for p in net.parameters() if p.requires_grad)
    return trainable, tuple(net(X).shape)


with torch.device("meta"):
    a, b, c = resnet50(), resnet50(), resnet50()
    a.requires_grad_(False)
    a.fc = nn.Linear(2048, 10)
    b.fc = nn.Linear(2048, 10)
    b.requires_grad_(False)
    c.requires_grad_(False)
    c.fc.out_features = 10
for net in (a, b, c):
    print(report(net))
assert report(a) == (2048 * 10 + 10, (1, 10))
assert report(b) == (0, (1, 10))
assert report(c) == (0, (1, 1000))
