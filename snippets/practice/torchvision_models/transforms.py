"""From a photo to what a network takes | 从照片到网络的输入"""
# notes: needs=sklearn,torchvision

# %% photo
import torch
from sklearn.datasets import load_sample_image
from torchvision.models import ResNet18_Weights

photo = torch.tensor(load_sample_image("china.jpg"))  # (H, W, 3)
photo = photo.permute(2, 0, 1)  # (3, H, W)
print(photo.shape, photo.dtype)

# %% preset
preprocess = ResNet18_Weights.DEFAULT.transforms()
print(preprocess)
print(preprocess(photo).shape, preprocess(photo).dtype)

# %% resize
from torchvision.transforms import v2

print(v2.Resize(256)(photo).shape)

# %% steps
mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
steps = [
    v2.Resize(256),
    v2.CenterCrop(224),
    v2.ToDtype(torch.float32, scale=True),
    v2.Normalize(mean=mean, std=std),
]
x = photo
for step in steps:
    x = step(x)
    print(f"{type(step).__name__:10} {tuple(x.shape)} {x.dtype}")

# %% scale
for scale in (False, True):
    x_float = v2.ToDtype(torch.float32, scale=scale)(photo)
    print(scale, x_float.max().item())

# %% same
difference = (x - preprocess(photo)).abs().max()
print("largest difference < 0.02:", (difference < 0.02).item())
print("in one call:", torch.equal(v2.Compose(steps)(photo), x))

# %% dataset raises="RuntimeError"
from torchvision import datasets

train_set = datasets.MNIST("data", train=True, download=False)
