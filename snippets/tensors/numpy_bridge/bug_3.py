"""A flipped image | 翻转后的图片"""

# %% bug raises="ValueError"
import numpy as np
import torch

image = np.arange(6).reshape(2, 3)
flipped = image[:, ::-1]  # mirror left and right | 左右翻转
torch.from_numpy(flipped)
