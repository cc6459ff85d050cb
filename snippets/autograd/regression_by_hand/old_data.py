"""Updates through .data, as in old code | 经 .data 更新：老代码的写法"""

# %% old
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
for _ in range(1000):
    w.grad = None
    b.grad = None
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    w.data = w.data - 0.05 * w.grad  # old code | 老代码
    b.data = b.data - 0.05 * b.grad
print(f"w = {w.item():.2f}, b = {b.item():.2f}")

# %% early
w = torch.tensor(1.0, requires_grad=True)
loss = w**2  # the derivative at 1 is 2 | 在 1 处的导数是 2
w.data = w.data - 0.5  # too early | 改得太早
loss.backward()
print("w.grad =", w.grad.item())

# %% noticed
w = torch.tensor(1.0, requires_grad=True)
loss = w**2
with torch.no_grad():
    w -= 0.5  # just as early | 同样太早
try:
    loss.backward()
except RuntimeError as error:
    print(str(error).partition(":")[0])
