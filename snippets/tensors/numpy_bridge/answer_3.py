"""Copy, or flip in PyTorch | 复制一份，或者用 PyTorch 翻转"""

# %% answer
import numpy as np
import torch

image = np.arange(6).reshape(2, 3)
print(image.strides, image[:, ::-1].strides)  # in bytes | 以字节计
a = torch.from_numpy(image[:, ::-1].copy())
b = torch.from_numpy(image).flip(1)
print(a.tolist())
assert torch.equal(a, b)
