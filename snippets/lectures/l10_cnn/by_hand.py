"""A convolution by hand | 手算卷积"""

# %% image
import torch
import torch.nn.functional as F

image = torch.tensor(
    [
        [1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        [1.0, 4.0, 4.0, 4.0, 4.0, 1.0],
        [1.0, 1.0, 1.0, 1.0, 4.0, 1.0],
        [1.0, 1.0, 1.0, 4.0, 1.0, 1.0],
        [1.0, 1.0, 4.0, 1.0, 1.0, 1.0],
        [1.0, 1.0, 4.0, 1.0, 1.0, 1.0],
    ]
)  # (H, W)
kernel = torch.tensor(
    [
        [-1.0, 0.0, 1.0],
        [-1.0, 0.0, 1.0],
        [-1.0, 0.0, 1.0],
    ]
)

# %% patch
products = image[0:3, 0:3] * kernel  # (3, 3)
print(products)
print("sum:", products.sum().item())


# %% loops
def convolve(image, kernel):
    """Slide the kernel over the image | 让卷积核滑过图像"""
    H, W = image.shape
    size = len(kernel)
    out = torch.zeros(H - size + 1, W - size + 1)
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            patch = image[i : i + size, j : j + size]
            out[i, j] = (patch * kernel).sum()
    return out


# %% result
by_hand = convolve(image, kernel)
print(tuple(by_hand.shape))
print(by_hand)

# %% conv2d
X = image.reshape(1, 1, 6, 6)  # (B, C, H, W)
weight = kernel.reshape(1, 1, 3, 3)  # (1, C, 3, 3)
out = F.conv2d(X, weight)  # (1, 1, 4, 4)
print("equal:", torch.equal(out[0, 0], by_hand))
