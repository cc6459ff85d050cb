"""Count parameters without memory for them | 不占内存，数出参数个数"""
# notes: needs=torchvision

# %% count
import torch
from torchvision import models


def count(net):
    """Return the number of parameters | 返回参数个数"""
    return sum(p.numel() for p in net.parameters())


names = ["mobilenet_v3_small", "resnet18", "resnet50", "alexnet", "vit_b_16"]
for name in names:
    with torch.device("meta"):
        net = models.get_model(name)
    print(f"{name:18} {count(net):10,}")

# %% shape
X = torch.empty(8, 3, 224, 224, device="meta")  # (B, 3, H, W)
print(net(X).shape, net(X).device)

# %% vgg
with torch.device("meta"):
    vgg = models.vgg16()
print(f"{count(vgg):,}")
for name, part in vgg.named_children():
    print(f"{name:10} {count(part):11,}")

# %% layer
for layer in vgg.classifier:
    if count(layer) > 0:
        print(layer.in_features, "to", layer.out_features, f"{count(layer):,}")
