"""Bug: a hook that was meant to print | 错误：本来只想打印的钩子"""

# %% bug
import torch


def log(grad):
    """Print a gradient in thousandths | 以千分之一为单位打印梯度"""
    grad = grad * 1000
    print(f"gradient: {grad.item():.0f} / 1000")
    return grad


w = torch.tensor(1.0, requires_grad=True)
w.register_hook(log)
loss = (w - 3) ** 2
loss.backward()
print("w.grad:", w.grad)
