"""Where is the write? | 哪一行改写了？"""

# %% probe
import torch

x = torch.zeros(2, requires_grad=True)


def probe(line, t):
    """Try a backward pass from t to x | 试着从 t 反向传播到 x"""
    try:
        torch.autograd.grad(t.mean(), x, retain_graph=True)
        print(f"{line:12} ok")
    except RuntimeError:
        print(f"{line:12} error")


y = x.exp()
probe("y = x.exp()", y)
z = y * 2
probe("z = y * 2", z)
y += 1
probe("y += 1", z)
print(x.grad)
