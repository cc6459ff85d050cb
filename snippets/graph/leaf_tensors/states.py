"""What each call does to each tensor | 每种调用对每种张量的作用"""

# %% table
import torch


def fresh(name):
    """Return a new tensor of this kind | 新建一个这样的张量"""
    x = torch.ones(2, requires_grad=name != "c")
    if name in ("c", "x"):
        return x
    y = x * 2
    if name == "y, retained":
        y.retain_grad()
    return y


def flags(t):
    """Return the two flags of a tensor | 返回张量的两个标志"""
    return {"requires_grad": t.requires_grad, "retains_grad": t.retains_grad}


def effect(name, call):
    """Return what a call changes, or its error | 返回一次调用改变了什么"""
    t = fresh(name)
    before = flags(t)
    try:
        if call == "retain_grad()":
            t.retain_grad()
        else:
            t.requires_grad_(call == "requires_grad_()")
    except RuntimeError:
        return "RuntimeError"
    after = flags(t)
    changes = [f"{f} = {after[f]}" for f in after if after[f] != before[f]]
    return ", ".join(changes) or "-"


calls = ["requires_grad_()", "requires_grad_(False)", "retain_grad()"]
for name in ("c", "x", "y", "y, retained"):
    t = fresh(name)
    states = {"is_leaf": t.is_leaf} | flags(t)
    print(f"{name}:", ", ".join(f"{f} = {states[f]}" for f in states))
    for call in calls:
        print(f"    {call:22} {effect(name, call)}")
