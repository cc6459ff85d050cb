"""A node that saves nothing runs twice | 什么都不保存的节点可以走两次"""

# %% add
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x + 1
y.backward()
y.backward()
print(x.grad)

# %% mul
x = torch.tensor(3.0, requires_grad=True)
y = 2 * x
y.backward()
try:
    y.backward()
except RuntimeError as error:
    print(str(error).partition(" (")[0])
