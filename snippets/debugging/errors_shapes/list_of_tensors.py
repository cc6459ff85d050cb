"""A batch from a list of images | 由图片的列表得到一批"""

# %% fails raises="ValueError"
import torch

images = []
for i in range(4):
    image = torch.full((3, 32, 32), i / 4)  # (C, H, W)
    images.append(image)
X = torch.tensor(images)
