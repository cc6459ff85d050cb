"""An unused input that is intended | 有意留着不用的输入"""

# %% allow
import torch

x1 = torch.tensor(2.0, requires_grad=True)
x2 = torch.tensor(3.0, requires_grad=True)
y = x1**2  # x2 takes no part | x2 没有参与
print(torch.autograd.grad(y, [x1, x2], allow_unused=True))
y = x1**2
print(torch.autograd.grad(y, [x1, x2], materialize_grads=True))
