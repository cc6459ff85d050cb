"""What each way of changing a does | 各种改法各做了什么"""

# %% leaf
import torch

ROWS = [
    "a = a / 2",
    "a /= 2",
    "a.copy_(b)",
    "a[0] = 5",
    "a[i] = 5",
    "a.index_put_((i,), v)",
    "with torch.no_grad(): a /= 2",
    "a.detach().div_(2)",
    "a.data /= 2",
    "a.data = a.data / 2",
]


def effect(row, x, a):
    """Run one line on a and describe what came of it | 运行一行，返回结果"""
    names = {"torch": torch, "a": a, "b": torch.tensor([3.0, 4.0])}
    names |= {"i": torch.tensor([0]), "v": torch.tensor(5.0)}
    start = a.data_ptr()
    try:
        exec(row, names)
    except RuntimeError as error:
        assert "leaf Variable" in str(error)
        return "RuntimeError"
    a = names["a"]
    a.sum().backward()
    node = a.grad_fn.name().split("::")[-1] if a.grad_fn else "None"
    memory = "old" if a.data_ptr() == start else "new"
    grad = " ".join(f"{value:.1f}" for value in x.grad.tolist())
    return f"{a.is_leaf!s:7}{node:19}{memory:8}{a._version:<9}{grad}"


def table(title):
    """Print what each line does | 打印每一行代码的后果"""
    print(f"{title:29}leaf   grad_fn            memory  version  x.grad")
    for row in ROWS:
        x = torch.ones(2, requires_grad=True)
        a = x if title == "a = x" else x * 3
        print(f"{row:29}{effect(row, x, a)}")


table("a = x")

# %% result
table("a = x * 3")
