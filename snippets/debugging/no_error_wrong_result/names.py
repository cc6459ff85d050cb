"""Which class is number 1 | 1 号是哪个类别"""

# %% classes
import torch

names = ["sick", "well", "well", "well", "sick", "well"]
wrong = sorted(set(names))  # the order of the alphabet | 按字母顺序
right = ["well", "sick"]  # our own order: 1 is sick | 自己定：1 是 sick
sick = []
for classes in (wrong, right):
    y = torch.tensor([classes.index(name) for name in names])
    sick.append(y.sum().item())
print("wrong =", sick[0])
print("right =", sick[1])
print("check =", [classes[1] == "sick" for classes in (wrong, right)])
