"""A leaf that is moved | 搬动一个叶子张量"""

# %% probe
import torch


def probe(name, t):
    """Print what autograd knows about a tensor | 打印 autograd 知道的情况"""
    grad_fn = t.grad_fn.name() if t.grad_fn else None
    print(f"{name}: {t.dtype} {t.device}")
    print(f"  requires_grad={t.requires_grad} is_leaf={t.is_leaf}")
    print(f"  grad_fn={grad_fn}")


# %% move
w = torch.ones(2, requires_grad=True)
probe("w", w)
w = w.double()  # like w = w.cuda() | 与 w = w.cuda() 同理
probe("w.double()", w)

# %% born
w = torch.ones(2, dtype=torch.float64, requires_grad=True)
probe("w", w)

# %% unchanged
w = torch.ones(2, requires_grad=True)
print("w.to('cpu') is w:", w.to("cpu") is w)
print("data.double().is_leaf:", torch.ones(2).double().is_leaf)

# %% module
layer = torch.nn.Linear(1, 1)
weight = layer.weight
layer.double()
print("same tensor:", layer.weight is weight)
print("is_leaf:", weight.is_leaf, weight.dtype)

# %% in_place
x = torch.tensor(3.0, requires_grad=True)
z = torch.zeros(2)
print("before:", z.is_leaf, z.grad_fn)
z[0] = x
print("after: ", z.is_leaf, z.grad_fn.name())
