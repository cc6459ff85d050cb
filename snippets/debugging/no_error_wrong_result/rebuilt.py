"""A penalty that is made anew | 重新建立的惩罚项"""

# %% penalty warns="UserWarning"
import torch

w = torch.tensor([3.0, 4.0], requires_grad=True)
squares = [w[0] ** 2, w[1] ** 2]
wrong = torch.tensor(squares)
right = torch.stack(squares)
slopes = []
for penalty in (wrong, right):
    w.grad = None
    loss = ((w - 5) ** 2).sum() + penalty.sum()
    loss.backward()
    slopes.append(w.grad)
print("wrong =", slopes[0])
print("right =", slopes[1])
print("check =", [penalty.requires_grad for penalty in (wrong, right)])
