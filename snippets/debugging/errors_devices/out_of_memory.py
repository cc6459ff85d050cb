"""A layer for whole photos | 一个层吃下整张照片"""

# %% net raises="RuntimeError"
from torch import nn

numbers = 3 * 3000 * 4000  # one photo of 12 megapixels | 一张 1200 万像素的照片
net = nn.Sequential(nn.Linear(numbers, numbers), nn.ReLU())
