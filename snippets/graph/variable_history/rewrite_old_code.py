"""A linear model in two styles | 两种写法的线性模型"""

# %% old
import matplotlib.pyplot as plt
import torch
from torch.autograd import Variable

x = Variable(torch.FloatTensor([0, 1, 2, 3]))
y = Variable(torch.FloatTensor([1, 3, 5, 7]))
w = Variable(torch.zeros(1), requires_grad=True)
b = Variable(torch.zeros(1), requires_grad=True)
old_path = []
for _ in range(200):
    old_path.append((float(w.data[0]), float(b.data[0])))
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    w.data = w.data - 0.1 * w.grad.data
    b.data = b.data - 0.1 * b.grad.data
    w.grad.data.zero_()
    b.grad.data.zero_()
print(f"w = {float(w.data[0]):.2f}, b = {float(b.data[0]):.2f}")

# %% today
x = torch.tensor([0.0, 1.0, 2.0, 3.0])
y = torch.tensor([1.0, 3.0, 5.0, 7.0])
w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
new_path = []
for _ in range(200):
    new_path.append((w.item(), b.item()))
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        b -= 0.1 * b.grad
    w.grad = None
    b.grad = None
print(f"w = {w.item():.2f}, b = {b.item():.2f}")

# %% figure
print("same path:", old_path == new_path)

fig, ax = plt.subplots(figsize=(5.2, 3.0))
ax.plot(old_path[:13], color="black")  # w and b by step | 每一步的 w 与 b
for i, name in enumerate("wb"):
    today = [point[i] for point in new_path[:13]]
    ax.plot(today, "o", color="#d9480f")
    ax.text(12.4, today[-1], name, va="center")
ax.set(xlabel="step", xlim=(-0.5, 13))
