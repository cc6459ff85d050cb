"""Bytes of a file, copied | 复制文件里的字节"""

# %% bytes
import numpy as np
import torch

raw = bytes([0, 128, 255, 64])  # file.read()
pixels = np.frombuffer(raw, dtype=np.uint8)
x = torch.from_numpy(pixels.copy())
x[0] = 1
print(x, pixels)
