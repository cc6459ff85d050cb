"""Which of these are leaves | 哪些是叶子"""

# %% answer
import torch

x = torch.ones(2, requires_grad=True)
tensors = {
    "x.clone()": x.clone(),
    "x[0]": x[0],
    "x * 0": x * 0,
    "x.to(x.dtype)": x.to(x.dtype),
    "x.detach().requires_grad_()": x.detach().requires_grad_(),
    "torch.zeros_like(x)": torch.zeros_like(x),
}
for text, t in tensors.items():
    print(f"{text:28} {t.is_leaf} {t.requires_grad}")
leaves = [t.is_leaf for t in tensors.values()]
assert leaves == [False, False, False, True, True, True]
assert tensors["x.to(x.dtype)"] is x
