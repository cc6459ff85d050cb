"""See the gradients in between | 查看中间结果的梯度"""

# %% hooks
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2

y1.register_hook(lambda grad: print("y1 grad: ", grad))
y2.register_hook(lambda grad: print("y2 grad: ", grad))
loss.retain_grad()

loss.backward()
print("loss.grad:", loss.grad)
print("x.grad:", x.grad)

# %% swapped
x = torch.tensor(3.0, requires_grad=True)
y2 = 2 * x  # y2 first this time | 这次先算 y2
y1 = x + 1
loss = (y1 - y2) ** 2

order = []
y1.register_hook(lambda grad: order.append("y1"))
y2.register_hook(lambda grad: order.append("y2"))
loss.backward()
print("order:", order)
