"""An autograd for single numbers | 给单个数用的自动微分"""

# %% value
import math

import torch


class Value:
    """A number that knows where it came from | 知道自己来历的数"""

    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents  # pairs (value, slope) | 成对的（数，局部导数）


# %% check_value
x = Value(3.0)
print(x.data, x.grad, x.parents)


# %% arithmetic
def as_value(number):
    """Return a Value as it is, a number as a new one | 普通的数包成 Value"""
    if isinstance(number, Value):
        return number
    return Value(float(number))


def add(a, b):
    """Return a + b, with slopes 1 and 1 | 返回 a + b，局部导数都是 1"""
    b = as_value(b)
    return Value(a.data + b.data, [(a, 1.0), (b, 1.0)])


def mul(a, b):
    """Return a * b, with slopes b and a | 返回 a * b，局部导数是 b 和 a"""
    b = as_value(b)
    return Value(a.data * b.data, [(a, b.data), (b, a.data)])


Value.__add__ = add  # a + b
Value.__radd__ = add  # 1 + b
Value.__mul__ = mul  # a * b
Value.__rmul__ = mul  # 2 * b

# %% check_arithmetic
x = Value(3.0)
y = 2 * x + 1
product, one = y.parents[0][0], y.parents[1][0]
assert y.data == 7 and product.data == 6 and one.data == 1
assert product.parents[0][0] is x and product.parents[0][1] == 2
print("y =", y.data)


# %% more
def power(a, n):
    """Return a ** n for a plain number n | 返回 a ** n，n 是普通的数"""
    return Value(a.data**n, [(a, n * a.data ** (n - 1))])


def tanh(a):
    """Return tanh(a), with slope 1 - tanh(a)**2 | 返回 tanh(a)"""
    t = math.tanh(a.data)
    return Value(t, [(a, 1 - t * t)])


def sub(a, b):
    """Return a - b | 返回 a - b"""
    return a + as_value(b) * -1


def div(a, b):
    """Return a / b | 返回 a / b"""
    return a * as_value(b) ** -1


Value.__pow__ = power  # a ** n
Value.tanh = tanh  # a.tanh()
Value.__sub__ = sub  # a - b
Value.__truediv__ = div  # a / b

# %% check_more
x = Value(3.0)
assert (x**2).data == 9 and (x**2).parents[0][1] == 6
assert (x - 1).data == 2 and (x / 4).data == 0.75
t = Value(0.0).tanh()
assert t.data == 0 and t.parents[0][1] == 1
print((x**2).data, (x - 1).data, (x / 4).data, t.data)

# %% wrong_order
a, b = Value(2.0), Value(3.0)
c = a * b
d = c + a
e = c * d
e.grad = 1.0
for value in (e, c, d):  # d after c | d 排在 c 后面
    for parent, slope in value.parents:
        parent.grad += value.grad * slope
print("b.grad =", b.grad)


# %% order
def visit(value, order):
    """Append what a value was made from, then itself | 先放来源，再放自己"""
    if value in order:
        return
    for parent, _ in value.parents:
        visit(parent, order)
    order.append(value)


def ordered(value):
    """Return all values behind one, parents first | 返回全部来源，先来后到"""
    order = []
    visit(value, order)
    return order


# %% check_order
order = ordered(e)
assert len(order) == 5 and order[-1] is e
for value in order:
    for parent, _ in value.parents:
        assert order.index(parent) < order.index(value)
print([value.data for value in order])


# %% backward
def backward(end):
    """Add the derivatives of end to the grad of leaves | 把导数加到叶子的 grad 上"""
    order = ordered(end)
    for value in order:
        if value.parents:  # not a leaf | 不是叶子
            value.grad = 0.0
    end.grad += 1.0
    for value in reversed(order):
        for parent, slope in value.parents:
            parent.grad += value.grad * slope


Value.backward = backward

# %% check_backward
x = Value(3.0)
loss = (x + 1 - 2 * x) ** 2
loss.backward()
assert loss.data == 4 and x.grad == 4
loss.backward()
assert x.grad == 8

a, b = Value(2.0), Value(3.0)
c = a * b
e = c * (c + a)
e.backward()
assert a.grad == 48 and b.grad == 28
print("x.grad =", x.grad, " a.grad =", a.grad, " b.grad =", b.grad)


# %% formulas
def fork(x, y):
    """Use one product twice | 同一个乘积用两次"""
    product = x * y
    return product * (product + x)


def fraction(x, y):
    """Divide, and take powers | 除法与乘方"""
    return (x - 3 * y) / (y**2 + 1) + x**3


def neuron(x, y):
    """Apply tanh to a linear formula | 对一次式求 tanh"""
    return (2 * x + y - 1).tanh() * y


def loop(x, y):
    """Repeat a step ten times | 重复十次"""
    for _ in range(10):
        x = (x * y + 1).tanh() - x / 2
    return x


# %% against_torch
def compare(f, first, second):
    """Check f and its derivatives against torch | 与 torch 比较值和导数"""
    x, y = Value(first), Value(second)
    ours = f(x, y)
    ours.backward()
    dtype = torch.float64  # like Python's numbers | 与 Python 的数一样
    u = torch.tensor(first, dtype=dtype, requires_grad=True)
    v = torch.tensor(second, dtype=dtype, requires_grad=True)
    theirs = f(u, v)
    theirs.backward()
    print(f"{ours.data:.4f} {x.grad:.4f} {y.grad:.4f}")
    assert math.isclose(ours.data, theirs.item(), rel_tol=1e-9)
    assert math.isclose(x.grad, u.grad.item(), rel_tol=1e-9)
    assert math.isclose(y.grad, v.grad.item(), rel_tol=1e-9)


for f in (fork, fraction, neuron, loop):
    compare(f, 0.5, -1.5)
    compare(f, 2.0, 0.25)

# %% limits
x, unused = Value(1.0), Value(1.0)
u = torch.tensor(1.0, requires_grad=True)
y, v = x, u
for _ in range(5000):
    y, v = y + 1, v + 1
v.backward()
print("torch:", u.grad.item())
try:
    y.backward()
except RecursionError:
    print("ours:  RecursionError")

(2 * x).backward()
print("x.grad =", x.grad, " unused.grad =", unused.grad)


# %% network
def model(p, first, second):
    """Return the output of a network with two layers | 返回两层网络的输出"""
    left = (p[0] * first + p[1] * second + p[2]).tanh()
    right = (p[3] * first + p[4] * second + p[5]).tanh()
    return (p[6] * left + p[7] * right + p[8]).tanh()


inputs = [(-1, -1), (-1, 1), (1, -1), (1, 1)]
targets = [-1, 1, 1, -1]
start = [0.3, 0.5, 0.3, 0.5, 0.3, -0.3, 0.5, -0.4, 0.0]

# %% train
p = [Value(number) for number in start]
for step in range(101):
    for value in p:
        value.grad = 0.0
    loss = Value(0.0)
    for (first, second), target in zip(inputs, targets, strict=True):
        loss = loss + (model(p, first, second) - target) ** 2
    loss.backward()
    for value in p:
        value.data -= 0.1 * value.grad
    if step % 25 == 0:
        print(f"step {step:3}: loss = {loss.data:.3f}")

for first, second in inputs:
    print(f"{first:2} {second:2}: {model(p, first, second).data:.2f}")
assert loss.data < 0.05
