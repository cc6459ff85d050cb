"""Brighten an image | 调亮图片"""

# %% answer
import torch

pixels = torch.tensor([0, 100, 250], dtype=torch.uint8)
wide = pixels.to(torch.int16) + 10  # room above 255 | 超过 255 也放得下
bright = wide.clamp(0, 255).to(torch.uint8)
print(bright)
assert bright.tolist() == [10, 110, 255]
