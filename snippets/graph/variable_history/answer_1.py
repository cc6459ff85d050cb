"""What the wrapper does with a leaf | 包装一个叶子会怎样"""

# %% answer
import torch
from torch.autograd import Variable

w = torch.tensor([1.0, 2.0], requires_grad=True)
v = Variable(w, requires_grad=True)
(v * 3).sum().backward()
print("w.grad:", w.grad)
print("v.grad:", v.grad)
v.data[0] = 9.0
print("w:", w.tolist())
assert w.grad is None and w[0] == 9
