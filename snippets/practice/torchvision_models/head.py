"""Freeze a network, give it a new head | 冻结网络，换一个头"""
# notes: needs=torchvision threads=1

# %% head
import torch
from torch import nn
from torchvision.models import resnet18

torch.manual_seed(0)
net = resnet18()  # with weights=... at home | 自己的机器上加 weights=...
print(net.fc)
net.requires_grad_(False)
net.fc = nn.Linear(net.fc.in_features, 10)

# %% trainable
trainable, total = 0, 0
for name, p in net.named_parameters():
    total += p.numel()
    if p.requires_grad:
        trainable += p.numel()
        print(name, tuple(p.shape))
print(f"{trainable:,} of {total:,}")


# %% step
def step(net, X, y):
    """Take one step, return the names of what changed | 走一步，返回变了的名字"""
    old = {name: t.clone() for name, t in net.state_dict().items()}
    optimizer = torch.optim.SGD(net.fc.parameters(), lr=0.1)
    optimizer.zero_grad()
    loss = nn.CrossEntropyLoss()(net(X), y)
    loss.backward()
    optimizer.step()
    names = []
    for name, t in net.state_dict().items():
        if not torch.equal(t, old[name]):
            names.append(name)
    return names


# %% changed
X = torch.rand(8, 3, 64, 64)  # (B, 3, H, W)
y = torch.tensor([0, 1, 2, 3, 4, 5, 6, 7])  # (B,)
net.train()
names = step(net, X, y)
print(len(names), names[:3])

# %% eval
net.eval()
net.fc.train()
print(step(net, X, y))

# %% features
from torchvision.models.feature_extraction import create_feature_extractor

nodes = ["layer1", "layer4", "flatten"]
extract = create_feature_extractor(net, return_nodes=nodes)
with torch.no_grad():
    for name, H in extract(X).items():
        print(f"{name:8}", H.shape)
