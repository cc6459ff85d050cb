"""No tracked input, so a leaf | 没有被追踪的输入，所以是叶子"""

# %% answer
import torch

x = torch.ones(2, requires_grad=True)
y = x.detach() * 2
print("is_leaf =", y.is_leaf)
print("requires_grad =", y.requires_grad)
assert y.is_leaf and not y.requires_grad
