"""Move the axes with permute | 用 permute 调换轴"""

# %% answer
import torch

image = torch.zeros(2, 2, 3, dtype=torch.int64)  # (H, W, C)
image[:, :, 0] = 7
chw = image.permute(2, 0, 1)  # (C, H, W)
print("red:", chw[0].tolist())
print("stride:", image.stride(), "->", chw.stride())
assert chw[0].eq(7).all() and chw[1:].eq(0).all()
assert not torch.equal(chw, image.view(3, 2, 2))
