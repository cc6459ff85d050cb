"""A step between two backward passes | 两次反向传播之间走了一步"""

# %% early
import torch


def start():
    """Return two weights, an optimizer, two losses | 两个权重、优化器、两个损失"""
    a = torch.tensor(2.0, requires_grad=True)
    b = torch.tensor(3.0, requires_grad=True)
    optimizer = torch.optim.SGD([a, b], lr=0.5)
    h = b * a
    return a, b, optimizer, h * 1, h * 10


a, b, optimizer, loss1, loss2 = start()
loss1.backward(retain_graph=True)
optimizer.step()
try:
    loss2.backward()
    refused = False
except RuntimeError as error:
    refused = True
    print(str(error).partition(":")[0])
assert refused

# %% late
a, b, optimizer, loss1, loss2 = start()
loss1.backward(retain_graph=True)
loss2.backward()
optimizer.step()
print(a, b)
assert a.item() == 2 - 0.5 * 33 and b.item() == 3 - 0.5 * 22
