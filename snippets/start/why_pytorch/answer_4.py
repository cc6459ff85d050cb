"""One backward pass against many quotients | 一次反向传播与许多次差商"""

# %% answer
import torch

calls = []


def f(x):
    """Return a sum of squares and count the call | 平方和，并记下这次调用"""
    calls.append(1)
    return (x**2).sum()


x = torch.arange(1000.0, requires_grad=True)  # (1000,)
f(x).backward()
print("autograd: ", len(calls), "call")
assert len(calls) == 1

calls.clear()
h = 0.5
with torch.no_grad():
    for i in range(1000):
        step = torch.zeros(1000)
        step[i] = h
        quotient = (f(x + step) - f(x - step)) / (2 * h)
print("quotients:", len(calls), "calls")
assert len(calls) == 2000
