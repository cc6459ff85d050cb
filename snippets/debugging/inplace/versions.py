"""A counter for each memory | 每块内存一个计数器"""

# %% shared
import torch

h = torch.zeros(4)
view = h[:2]
view += 1
h.detach().add_(1)
with torch.no_grad():
    h *= 1  # changes no number | 一个数也没变
print(h._version, view._version)

# %% missed
h.data += 1
h.numpy()[0] = 9
print(h._version, h)

# %% neighbor
x = torch.tensor([3.0, 4.0], requires_grad=True)
h = x * 1
y = h[0] ** 2  # saves h[0] | 保存 h[0]
h[1] = 5
try:
    y.backward()
    print(x.grad)
except RuntimeError as error:
    print(str(error).partition(":")[0])
