"""Scale first, then ask for gradients | 先缩放，再要求梯度"""

# %% answer
import torch

a = torch.ones(2, requires_grad=True) * 0.5
b = (torch.ones(2) * 0.5).requires_grad_()
print("a.is_leaf =", a.is_leaf)
print("b.is_leaf =", b.is_leaf)
assert torch.equal(a, b) and b.is_leaf and not a.is_leaf

# %% optimizer raises="ValueError"
torch.optim.SGD([b], lr=0.25)  # accepted | 接受
torch.optim.SGD([a], lr=0.25)  # refused | 拒绝
