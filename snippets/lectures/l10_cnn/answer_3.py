"""A convolution as a matrix | 把卷积写成矩阵"""

# %% answer
import torch
import torch.nn.functional as F

kernel = torch.arange(1.0, 10.0).reshape(1, 1, 3, 3)
pixels = torch.eye(36).reshape(36, 1, 6, 6)  # one pixel is 1 | 一个像素是 1
M = F.conv2d(pixels, kernel).flatten(1)  # (36, 16)

torch.manual_seed(0)
X = torch.rand(5, 1, 6, 6)
by_conv = F.conv2d(X, kernel).flatten(1)  # (5, 16)
print("close:", torch.allclose(X.flatten(1) @ M, by_conv))
print("elements:", M.numel())
print("not zero:", (M != 0).sum().item())
print("different:", len(set(M[M != 0].tolist())))
assert torch.allclose(X.flatten(1) @ M, by_conv)
assert (M != 0).sum() == 16 * 9 and len(set(M[M != 0].tolist())) == 9
