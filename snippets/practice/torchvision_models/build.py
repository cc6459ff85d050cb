"""An architecture with random weights | 有结构，权重是随机的"""
# notes: needs=torchvision threads=1

# %% parts
import torch
from torchvision.models import resnet18

net = resnet18()
for name, part in net.named_children():
    print(f"{name:8} {type(part).__name__}")

# %% scores
X = torch.rand(1, 3, 64, 64)  # (B, 3, H, W)
net.eval()
with torch.no_grad():
    logits = net(X)  # (B, 1000)
print(logits.shape)

# %% random
other = resnet18()
other.eval()
print("same text:  ", str(other) == str(net))
with torch.no_grad():
    print("same scores:", torch.equal(other(X), logits))

# %% seeded
torch.manual_seed(0)
first = resnet18().eval()
torch.manual_seed(0)
second = resnet18().eval()
with torch.no_grad():
    print(torch.equal(first(X), second(X)))

# %% old warns="UserWarning"
torch.manual_seed(0)
old = resnet18(pretrained=False).eval()
print(torch.equal(old.fc.weight, first.fc.weight))
