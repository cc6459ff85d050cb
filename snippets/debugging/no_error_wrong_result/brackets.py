"""A method that is named and not called | 只写了名字、没有调用的方法"""

# %% brackets
import torch

wrong = torch.tensor(1.0, requires_grad=True)
loss = (wrong - 3) ** 2
loss.backward
right = torch.tensor(1.0, requires_grad=True)
loss = (right - 3) ** 2
loss.backward()
print("wrong =", wrong.grad)
print("right =", right.grad)
print("check =", [w.grad is not None for w in (wrong, right)])
