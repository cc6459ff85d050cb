"""Not contiguous, yet view works | 不连续，view 却能成功"""

# %% merge
import torch

x = torch.arange(24).view(2, 3, 4)
y = x[:, :, :2]  # (2, 3, 2)
z = y.view(6, 2)
print("y:", y.stride(), y.is_contiguous())
print("z:", z.stride())
assert not y.is_contiguous()
assert y.stride(0) == y.size(1) * y.stride(1)  # 12 = 3 * 4
assert y.stride(1) != y.size(2) * y.stride(2)  # 4 != 2 * 1

# %% flat
w = y.reshape(12)  # y.view(12) would fail | y.view(12) 会失败
print("shared =", w.data_ptr() == y.data_ptr())
assert z.data_ptr() == y.data_ptr() and w.data_ptr() != y.data_ptr()
