"""See the gradients in between | 查看中间结果的梯度"""

# %% hooks
import torch


def show_y1(grad):
    """Print the gradient of y1 | 打印 y1 的梯度"""
    print("y1 grad:", grad)


def show_y2(grad):
    """Print the gradient of y2 | 打印 y2 的梯度"""
    print("y2 grad:", grad)


x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2
y1.register_hook(show_y1)
y2.register_hook(show_y2)
loss.retain_grad()

loss.backward()
print("loss.grad:", loss.grad)
print("x.grad:", x.grad)

# %% swapped
x = torch.tensor(3.0, requires_grad=True)
y2 = 2 * x  # y2 first this time | 这次先算 y2
y1 = x + 1
loss = (y1 - y2) ** 2
y1.register_hook(show_y1)
y2.register_hook(show_y2)
loss.backward()


# %% returned
def limit(grad):
    """Limit a gradient to -1 and 1 | 把梯度限制在 -1 与 1 之间"""
    return grad.clamp(-1, 1)


x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2
y1.register_hook(limit)
loss.backward()
print("x.grad:", x.grad)
