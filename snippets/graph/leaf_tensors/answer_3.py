"""Say beforehand who gets a grad | 事先说出谁会得到 grad"""

# %% answer
import torch


def outlook(t):
    """Say what backward will do with t.grad | 说出 backward 会怎样对待 t.grad"""
    if not t.requires_grad:
        return "no gradient"
    if t.is_leaf or t.retains_grad:
        return "kept"
    return "passed on"


c = torch.tensor(2.0)
x = torch.tensor(3.0, requires_grad=True)
unused = torch.tensor(1.0, requires_grad=True)
y1 = c * x
y2 = x + 1
y2.retain_grad()
loss = y1 * y2
tensors = {"c": c, "x": x, "unused": unused, "y1": y1, "y2": y2}
for name, t in tensors.items():
    print(f"{name}: {outlook(t)}")

loss.backward()
print(c.grad, x.grad, unused.grad, y2.grad)
assert [outlook(t) for t in (c, y1)] == ["no gradient", "passed on"]
assert outlook(x) == outlook(y2) == "kept"
assert c.grad is None and x.grad == 14 and y2.grad == 6
assert outlook(unused) == "kept" and unused.grad is None
