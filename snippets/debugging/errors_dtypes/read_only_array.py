"""Bytes of a file become a tensor | 由文件里的字节得到张量"""

# %% bytes warns="UserWarning"
import numpy as np
import torch

raw = bytes([0, 128, 255, 64])  # file.read()
pixels = np.frombuffer(raw, dtype=np.uint8)
x = torch.from_numpy(pixels)
print(x)
