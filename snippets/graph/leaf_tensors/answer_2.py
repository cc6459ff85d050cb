"""Fix: return nothing | 修正：什么也不返回"""

# %% answer
import torch


def log(grad):
    """Print a gradient in thousandths | 以千分之一为单位打印梯度"""
    print(f"gradient: {1000 * grad.item():.0f} / 1000")


w = torch.tensor(1.0, requires_grad=True)
w.register_hook(log)
loss = (w - 3) ** 2
loss.backward()
print("w.grad:", w.grad)
assert w.grad == -4
