"""The fitted line and its loss | 拟合出的直线与损失"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
losses = []
lines = {}
for step in range(1, 1001):
    w.grad = None
    b.grad = None
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    losses.append(loss.item())
    with torch.no_grad():
        w -= 0.05 * w.grad
        b -= 0.05 * b.grad
    lines[step] = (w.item(), b.item())

ends = torch.tensor([0.0, 6.0])
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.0))
places = {1: 0.4, 10: 2.4, 100: 7.4, 1000: 9.9}  # labels | 标注的高度
for step, place in places.items():
    w, b = lines[step]
    color = "#d9480f" if step == 1000 else "gray"
    height = (w * ends + b).tolist()
    left.plot(ends.tolist(), height, color=color, linewidth=1.2)
    left.text(-0.1, place, f"{step}", color=color, ha="right")
left.plot(x.tolist(), y.tolist(), "o", color="black")
left.set(xlabel="x", ylabel="y", xlim=(-1.4, 6), ylim=(0, 24))
right.loglog(range(1, 1001), losses, color="#d9480f")
right.axhline(8.5, color="gray", linewidth=0.8)
right.text(60, 10.5, "y.mean()", color="gray")
right.set(xlabel="step", ylabel="loss")
fig.tight_layout()
