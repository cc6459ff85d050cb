"""A Variable is a tensor | Variable 就是张量"""

# %% kind
import torch
from torch.autograd import Variable

t = torch.ones(2)
v = Variable(t)
print(type(v))
print("requires_grad:", v.requires_grad)

# %% same
print("same memory:", v.data_ptr() == t.data_ptr())
print("t is a Variable:", isinstance(t, Variable))

# %% cuts
w = torch.ones(2, requires_grad=True)
h = w * 3
print("h:          ", h.requires_grad)
print("Variable(h):", Variable(h).requires_grad)
