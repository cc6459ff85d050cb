"""Slide a window without copying | 不复制，滑动一个窗口"""

# %% answer
import torch


def windows(x, size):
    """Return a view of all runs of neighbors | 返回所有相邻的段，是视图"""
    step = x.stride(0)
    return x.as_strided((len(x) - size + 1, size), (step, step))


x = torch.tensor([3, 1, 4, 1, 5, 9])
w = windows(x, 3)  # (4, 3)
print(w)
print(w.float().mean(dim=1))
assert w.tolist() == [[3, 1, 4], [1, 4, 1], [4, 1, 5], [1, 5, 9]]
assert w.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
assert windows(x[::2], 2).tolist() == [[3, 4], [4, 5]]
