"""NumPy and PyTorch, pair by pair | NumPy 与 PyTorch 逐对对照"""

# %% same
import numpy as np
import torch


def same(n, t):
    """Insist on equal values, print both dtypes | 要求两边的值相等，打印两边的 dtype"""
    n, t = np.asarray(n), np.asarray(t)
    assert n.shape == t.shape and np.allclose(n, t)
    print(n.dtype, "|", t.dtype)


# %% create
# From a list | 由列表创建
n = np.array([1.0, 2.0])
t = torch.tensor([1.0, 2.0])
same(n, t)

# Zeros; ones are alike | 全 0，全 1 的写法相同
n = np.zeros((2, 3))
t = torch.zeros(2, 3)
same(n, t)

# One value everywhere | 处处同一个值
n = np.full((2, 3), 7)
t = torch.full((2, 3), 7)
same(n, t)

# Counting up | 依次递增
n = np.arange(0, 10, 2)
t = torch.arange(0, 10, 2)
same(n, t)

# Evenly spaced, both ends included | 等距取点，两端都取到
n = np.linspace(0, 1, 5)
t = torch.linspace(0, 1, 5)
same(n, t)

# Identity matrix | 单位矩阵
n = np.eye(3)
t = torch.eye(3)
same(n, t)

# %% facts
a = np.arange(24.0, dtype="float32").reshape(2, 3, 4)
x = torch.arange(24.0).reshape(2, 3, 4)

# Length of each axis | 每个轴的长度
n = a.shape
t = x.shape
same(n, t)

# Number of axes | 轴的个数
n = a.ndim
t = x.ndim
same(n, t)

# Number of elements; x.size() is the shape | 元素个数，x.size() 则是形状
n = a.size
t = x.numel()
same(n, t)

# Steps in memory; NumPy counts bytes | 内存中的步长，NumPy 以字节计
n = np.array(a.strides) // a.itemsize
t = x.stride()
same(n, t)

# %% convert
# Another dtype | 换 dtype
n = a.astype(np.float64)
t = x.to(torch.float64)
same(n, t)

# One number for Python | 取出一个 Python 数
n = a[0, 0, 0].item()
t = x[0, 0, 0].item()
same(n, t)

# Copy, with memory of its own | 复制，用自己的内存
n = a.copy()
t = x.clone()
same(n, t)

# Shape and dtype of another | 形状和 dtype 照抄另一个
n = np.zeros_like(a)
t = torch.zeros_like(x)
same(n, t)

# %% shape
# Other shape, same elements | 换形状，元素不变
n = a.reshape(6, -1)
t = x.reshape(6, -1)
same(n, t)

# All in one axis | 摊平成一个轴
n = a.ravel()
t = x.flatten()
same(n, t)

# A new axis | 加一个轴
n = np.expand_dims(a, 0)
t = x.unsqueeze(0)
same(n, t)

# Without axes of length 1 | 去掉长度为 1 的轴
n = a[:1].squeeze()
t = x[:1].squeeze()
same(n, t)

# %% axes
# Two axes swapped | 交换两个轴
n = np.swapaxes(a, 0, 2)
t = x.transpose(0, 2)
same(n, t)

# All axes in another order | 重排所有的轴
n = np.transpose(a, (2, 0, 1))
t = x.permute(2, 0, 1)
same(n, t)

# One axis moved | 移动一个轴
n = np.moveaxis(a, 0, -1)
t = x.movedim(0, -1)
same(n, t)

# Repeated without a copy | 重复，但不复制
n = np.broadcast_to(a[0], (2, 3, 4))
t = x[0].expand(2, 3, 4)
same(n, t)

# %% join
# Along an axis that exists | 沿已有的轴拼接
n = np.concatenate([a, a], axis=1)
t = torch.cat([x, x], dim=1)
same(n, t)

# Along a new axis | 沿新的轴堆叠
n = np.stack([a, a])
t = torch.stack([x, x])
same(n, t)

# Cut at places, first piece | 按位置切开，取第一段
n = np.split(a, [1, 3], axis=2)[0]
t = x.tensor_split([1, 3], dim=2)[0]
same(n, t)

# The whole again and again | 整体重复
n = np.tile(a[0, 0], 2)
t = x[0, 0].repeat(2)
same(n, t)

# Each element again and again | 逐元素重复
n = np.repeat(a[0, 0], 2)
t = x[0, 0].repeat_interleave(2)
same(n, t)

# %% select
# Backward; x[::-1] is an error | 倒序，x[::-1] 会报错
n = a[::-1]
t = x.flip(0)
same(n, t)

# By a condition | 按条件选取
n = a[a > 20]
t = x[x > 20]
same(n, t)

# One or the other | 二选一
n = np.where(a > 9, a, 0)
t = torch.where(x > 9, x, 0)
same(n, t)

# Positions that are not zero | 非零的位置
n = np.argwhere(a > 21)
t = torch.argwhere(x > 21)
same(n, t)

# One element per row | 每行取一个
n = np.take_along_axis(a[0], np.array([[3], [0], [1]]), axis=1)
t = x[0].gather(1, torch.tensor([[3], [0], [1]]))
same(n, t)

# Between two bounds | 限制在两个界之间
n = np.clip(a, 2, 9)
t = x.clamp(2, 9)
same(n, t)

# %% reduce
# Sum over one axis, which stays | 沿一个轴求和，保留这个轴
n = a.sum(axis=1, keepdims=True)
t = x.sum(dim=1, keepdim=True)
same(n, t)

# Mean; integers need a float dtype first | 均值，整数要先转成浮点
n = np.array([1, 2]).mean()
t = torch.tensor([1, 2]).float().mean()
same(n, t)

# Standard deviation, divided by N - 1 | 标准差，除以 N - 1
n = a.std(ddof=1)
t = x.std()
same(n, t)

# Standard deviation, divided by N | 标准差，除以 N
n = a.std()
t = x.std(correction=0)
same(n, t)

# Largest of each row | 每行最大
n = a.max(axis=2)
t = x.amax(dim=2)
same(n, t)

# Where it stands | 最大值的位置
n = a.argmax(axis=2)
t = x.argmax(dim=2)
same(n, t)

# %% sort
# Sorted | 排序
n = np.sort(-a, axis=0)
t = (-x).sort(dim=0).values
same(n, t)

# Running sum | 累计和
n = np.cumsum(a, axis=0)
t = x.cumsum(dim=0)
same(n, t)

# Each value once | 去重
n = np.unique(a // 5)
t = torch.unique(x // 5)
same(n, t)

# %% multiply
# Matrix product | 矩阵乘法
n = a @ np.swapaxes(a, 1, 2)
t = x @ x.mT
same(n, t)

# Of two vectors, one number | 两个向量得一个数
n = np.dot(a[0, 0], a[0, 1])
t = torch.dot(x[0, 0], x[0, 1])
same(n, t)

# By index letters | 用下标字母
n = np.einsum("bij,bkj->bik", a, a)
t = torch.einsum("bij,bkj->bik", x, x)
same(n, t)

# Length of a vector | 向量的长度
n = np.linalg.norm(a[0, 0])
t = torch.linalg.norm(x[0, 0])
same(n, t)

# Solve A z = b for z | 解 A z = b
n = np.linalg.solve(np.eye(3) * 2, np.ones(3))
t = torch.linalg.solve(torch.eye(3) * 2, torch.ones(3))
same(n, t)
