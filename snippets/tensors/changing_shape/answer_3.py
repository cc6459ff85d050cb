"""Cut an image into patches | 把图片切成小块"""

# %% answer
import torch


def patches(image, size):
    """Cut (H, W) into (number, size, size) | 切成 size × size 的小块"""
    height, width = image.shape
    rows, columns = height // size, width // size
    grid = image.reshape(rows, size, columns, size)
    grid = grid.permute(0, 2, 1, 3)  # (rows, columns, size, size)
    return grid.reshape(-1, size, size)


image = torch.arange(24).reshape(4, 6)  # (H, W)
parts = patches(image, 2)  # (6, 2, 2)
for part in parts:
    print(part.tolist())
assert parts.shape == (6, 2, 2)
assert torch.equal(parts[0], image[:2, :2])
assert torch.equal(parts[1], image[:2, 2:4])
assert torch.equal(parts[-1], image[2:, 4:])
