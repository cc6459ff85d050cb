"""Clear before anything has arrived | 梯度还没有来就清空"""

# %% answer
import torch

w = torch.tensor(1.0, requires_grad=True)
message = ""
try:
    w.grad.zero_()
except AttributeError as error:
    message = str(error)
print(message)

w.grad = None
print("w.grad =", w.grad)
assert message.startswith("'NoneType'")
