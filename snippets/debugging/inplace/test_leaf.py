"""Four lines, four kinds of tensors | 四行代码，四种张量"""

# %% lines
import torch


def div(a):
    """Let torch.div return a new tensor | torch.div 返回新张量"""
    a = torch.div(a, 2)
    return a


def add(a):
    """Add a to itself, in place | 原地加上自己"""
    a += a
    return a


def plus(a):
    """Bind the name to a sum | 让名字指向和"""
    a = a + 2
    return a


def receive(a):
    """Write into a tensor of zeros | 写进一个全 0 张量"""
    z = torch.zeros(2)
    z[:] = a / 2
    return z


# %% div
a = torch.tensor([4.0, 8.0], requires_grad=True)
b = div(a)
b.sum().backward()
print(b, a.grad)

# %% add
try:
    add(a)
except RuntimeError as error:
    print(error)


# %% kinds
def outcome(line, kind):
    """Return the word ok, or where the error comes | 返回 ok 或者在哪里报错"""
    x = torch.tensor([4.0, 8.0], requires_grad=True)
    kinds = {"plain": x.detach(), "leaf": x, "x * 3": x * 3, "exp": x.exp()}
    try:
        total = line(kinds[kind]).sum()
    except RuntimeError:
        return "error"
    try:
        if total.requires_grad:
            total.backward()
    except RuntimeError:
        return "backward"
    return "ok"


print("         plain     leaf      x * 3     exp")
for line in (div, add, plus, receive):
    cells = [outcome(line, kind) for kind in ("plain", "leaf", "x * 3", "exp")]
    row = "".join(f"{cell:10}" for cell in cells)
    print(f"{line.__name__:9}{row}".rstrip())
