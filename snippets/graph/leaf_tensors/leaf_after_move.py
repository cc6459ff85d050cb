"""A leaf that is moved | 搬动一个叶子张量"""

# %% probe
import torch


def probe(name, t):
    """Print what autograd and the dispatcher know about a tensor."""
    grad_fn = t.grad_fn.name() if t.grad_fn else None
    print(f"{name}: {tuple(t.shape)} {t.dtype} {t.device}")
    print(f"  requires_grad={t.requires_grad}", end=" ")
    print(f"is_leaf={t.is_leaf} grad_fn={grad_fn}")


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
print("data is leaf:", torch.ones(2).double().is_leaf)
