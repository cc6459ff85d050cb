"""The order of the axes, written out | 写明轴的次序"""

# %% cured
import torch

x, y = torch.linspace(0, 1, 3), torch.linspace(0, 2, 5)
grid_x, grid_y = torch.meshgrid(x, y, indexing="ij")
points = torch.stack([grid_x.flatten(), grid_y.flatten()], dim=1)
print(grid_x.shape, points.shape)
