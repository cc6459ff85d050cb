"""An array from any of these tensors | 这些张量都变成数组"""

# %% answer
import torch


def to_array(t):
    """Return a NumPy copy of a tensor | 返回张量的 NumPy 副本"""
    if t.is_sparse:
        t = t.to_dense()
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy(force=True).copy()


x = torch.ones(2, requires_grad=True)
c = torch.tensor([1 + 1j]).conj()
b = torch.ones(2, dtype=torch.bfloat16)
s = torch.tensor([0.0, 2.0]).to_sparse()
for t in (x, c, b, s):
    print(to_array(t))
plain = torch.zeros(2)
copy = to_array(plain)
copy[0] = 9
assert plain.tolist() == [0.0, 0.0]
assert to_array(c).tolist() == [1 - 1j]
assert to_array(s).tolist() == [0.0, 2.0]
