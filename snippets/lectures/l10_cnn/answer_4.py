"""A kernel as large as the image | 和图像一样大的卷积核"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
X = torch.rand(5, 1, 28, 28)
conv, linear = nn.Conv2d(1, 32, 28), nn.Linear(784, 32)
with torch.no_grad():
    linear.weight.copy_(conv.weight.flatten(1))
    linear.bias.copy_(conv.bias)
    by_conv = conv(X)  # (5, 32, 1, 1)
    by_linear = linear(X.flatten(1))  # (5, 32)
print(tuple(by_conv.shape))
print(torch.allclose(by_conv.flatten(1), by_linear, atol=1e-5))
assert torch.allclose(by_conv.flatten(1), by_linear, atol=1e-5)

places = torch.randperm(784)
with torch.no_grad():
    linear.weight.copy_(linear.weight[:, places])
    scrambled = linear(X.flatten(1)[:, places])
print(torch.allclose(scrambled, by_linear, atol=1e-5))
assert torch.allclose(scrambled, by_linear, atol=1e-5)
