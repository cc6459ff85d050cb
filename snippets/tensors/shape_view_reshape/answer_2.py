"""Copy in reading order | 按读取次序复制"""

# %% answer
import torch

m = torch.tensor([[1, 2], [3, 4], [5, 6]])
t = m.t()  # (2, 3)
print("strides:", t.stride(), t.clone().stride())
copy = t.clone(memory_format=torch.contiguous_format)
flat = copy.view(6)
flat[0] = 99
print(flat, t[0, 0].item())
assert t.clone().stride() == t.stride() == (1, 2)
assert copy.stride() == (3, 1)
assert t[0, 0] == 1
