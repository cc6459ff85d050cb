"""A second backward pass adds to grad | 再来一次反向传播，grad 继续累加"""

# %% twice
import torch


def arrived(grad):
    """Print the gradient of a tensor | 打印一个张量的梯度"""
    print("arrived:", grad.item())


x = torch.tensor(3.0, requires_grad=True)
x.register_hook(arrived)
for _ in range(2):
    loss = ((x + 1) - 2 * x) ** 2
    loss.backward()
    print("x.grad:", x.grad.item())

# %% clear
x.grad = None
loss = ((x + 1) - 2 * x) ** 2
loss.backward()
print("x.grad:", x.grad.item())
