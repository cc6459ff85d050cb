"""Two ways to (C, H, W) | 变成 (C, H, W) 的两种写法"""

# %% axes
import torch

photo = torch.arange(12).reshape(2, 2, 3)  # (H, W, C)
wrong = photo.reshape(3, 2, 2)  # (C, H, W)?
right = photo.permute(2, 0, 1)  # (C, H, W)
print("wrong =", wrong[0].tolist())  # red | 红色
print("right =", right[0].tolist())
pixel = photo[1, 0]  # (C,)
check = [torch.equal(image[:, 1, 0], pixel) for image in (wrong, right)]
print("check =", check)
