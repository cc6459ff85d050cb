"""Writing through .data and through detach | 经 .data 修改与经 detach 修改"""

# %% data
import torch

x = torch.zeros(2, requires_grad=True)
y = x.exp()  # each slope is exp(0) = 1 | 各处斜率都是 exp(0) = 1
y.data.zero_()
y.sum().backward()
print(x.grad)

# %% update
w = torch.tensor(1.0, requires_grad=True)
loss = (w - 3) ** 2
loss.backward()
with torch.no_grad():
    w -= 0.25 * w.grad  # not recorded | 不被记录
print("w =", w)

# %% detach raises="RuntimeError"
y = x.exp()
y.detach().zero_()
y.sum().backward()
