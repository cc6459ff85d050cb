"""Ask a tensor for its shape | 查看张量的形状"""

# %% shape
import torch

x = torch.tensor([[0, 1, 2], [3, 4, 5]])
print(x.shape)
print(x.size())
print("size(0) =", x.size(0))  # length along one axis | 某一个轴的长度
print("ndim    =", x.ndim)  # number of axes | 轴的个数
print("numel   =", x.numel())  # number of elements | 元素的个数
