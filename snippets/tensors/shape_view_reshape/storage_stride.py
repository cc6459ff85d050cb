"""Storage and strides of a matrix and its transpose | 矩阵和它的转置：存储与步幅"""

# %% stride
import torch

m = torch.arange(10, 90, 10).view(2, 4)  # (2, 4)
t = m.t()  # (4, 2)
print("m: shape", tuple(m.shape), "stride", m.stride())
print("t: shape", tuple(t.shape), "stride", t.stride())

# %% storage
same = m.untyped_storage().data_ptr() == t.untyped_storage().data_ptr()
print("same storage =", same)

# One axis of length 8, stride 1 | 一个长度为 8 的轴，步幅为 1
storage = t.as_strided((8,), (1,))
print("storage =", storage)

# %% position
i, j = 2, 1
p = t.storage_offset() + i * t.stride(0) + j * t.stride(1)
print("p =", p)
print("storage[p] =", storage[p].item())
print("t[i, j]    =", t[i, j].item())
