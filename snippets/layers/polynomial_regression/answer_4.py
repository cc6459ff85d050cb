"""Linear in the weights? | 对权重是不是线性的"""

# %% answer
import torch

x = torch.tensor([1.0, 4.0, 9.0], dtype=torch.float64)
u = torch.tensor([1.0, 2.0], dtype=torch.float64)
v = torch.tensor([3.0, -1.0], dtype=torch.float64)


def bent(w):
    """Return w0 * sqrt(x) + w1 / x | 返回 w0 * sqrt(x) + w1 / x"""
    return w[0] * x**0.5 + w[1] / x


def shared(w):
    """Return w0 * x + w0 * x**2 + w1 | 返回 w0 * x + w0 * x**2 + w1"""
    return w[0] * x + w[0] * x**2 + w[1]


def power(w):
    """Return w0 * x**w1 | 返回 w0 * x**w1"""
    return w[0] * x ** w[1]


linear = []
for model in (bent, shared, power):
    linear.append(torch.allclose(model(u + v), model(u) + model(v)))
    print(f"{model.__name__:6}", linear[-1])
assert linear == [True, True, False]
