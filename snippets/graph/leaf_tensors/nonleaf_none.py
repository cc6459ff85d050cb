"""Who still has a gradient after backward | backward 之后谁还有梯度"""

# %% forward
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2

loss.backward()

# %% read warns="UserWarning"
for name, t in {"loss": loss, "y1": y1, "y2": y2, "x": x}.items():
    print(f"{name}.grad:", t.grad)

# %% is_leaf
print(x.is_leaf)
print(y1.is_leaf)
print(y2.is_leaf)
print(loss.is_leaf)
