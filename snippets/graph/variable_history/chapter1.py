"""A first notebook of 2017, written today | 一份 2017 年的入门 notebook，今天的写法"""

# %% numbers
import numpy as np
import torch

array = np.array([[1.0, 2.0], [3.0, 4.0]], dtype=np.float32)
x = torch.from_numpy(array)  # was Variable(...) | 当年还要包上 Variable
w = torch.full((2, 2), 0.5, requires_grad=True)
y = w * x
print("leaf:", w.is_leaf, y.is_leaf)
print("sum: ", y.sum().item(), " mean:", y.mean().item())

# %% update
y.mean().backward()
with torch.no_grad():  # was w.data = ... | 当年写 w.data = ...
    w -= w.grad
print("w:", w.tolist())

# %% shape
image = torch.zeros(30, 30)
image = image.view(1, 1, 30, 30)  # (B, C, H, W)
both = torch.cat((image, image), 1)  # along the channels | 沿通道接上
print(image.shape)
print(both.shape)
