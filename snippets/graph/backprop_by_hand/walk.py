"""The backward pass, one node at a time | 反向传播，一次走一个节点"""

# %% forward
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2
print("y1 =", y1.item(), " y2 =", y2.item(), " loss =", loss.item())

# %% step_1
grad_loss = torch.ones_like(loss)  # dloss/dloss
print("loss:", grad_loss.item())

# %% step_2
power = loss.grad_fn  # (...) ** 2
minus, _ = power.next_functions[0]  # y1 - y2
with torch.no_grad():
    grad_y1, grad_y2 = minus(power(grad_loss))
print("y1:", grad_y1.item())
print("y2:", grad_y2.item())

# %% step_3
leaf, _ = y1.grad_fn.next_functions[0]  # AccumulateGrad
with torch.no_grad():
    from_y2, _ = y2.grad_fn(grad_y2)
    from_y1, _ = y1.grad_fn(grad_y1)
    leaf(from_y2 + from_y1)  # adds to x.grad | 加到 x.grad 上
print("from y2:", from_y2.item(), " from y1:", from_y1.item())
print("x.grad:", x.grad.item())

# %% same
by_hand = x.grad.clone()
x.grad = None
loss.backward()
print("by hand: ", by_hand.item())
print("backward:", x.grad.item())
