"""Where repeated differentiation ends | 一再求导，到哪里为止"""

# %% end
import torch

x = torch.tensor(2.0, requires_grad=True)
cubics = {"x**3 - 3 * x": x**3 - 3 * x, "x * x * x - 3 * x": x * x * x - 3 * x}
for formula, d in cubics.items():
    print(formula)
    order = 0
    while d.requires_grad:
        (d,) = torch.autograd.grad(d, x, create_graph=True)
        order += 1
        print(f"  order {order}: {d.item():g}")
