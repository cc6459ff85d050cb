"""A line through five measurements, fitted by hand | 手写训练循环，用直线拟合五次测量"""

# %% data
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # newtons | 牛
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])  # centimeters | 厘米


# %% guess
def loss_fn(y_hat, y):
    """Return the mean squared error | 返回均方误差"""
    return ((y_hat - y) ** 2).mean()


w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
y_hat = w * x + b  # (5,)
loss = loss_fn(y_hat, y)  # ()
print("loss =", loss.item())

# %% gradient
loss.backward()
print(f"w.grad = {w.grad.item():.1f}")
print(f"b.grad = {b.grad.item():.1f}")

# %% update
lr = 0.05
with torch.no_grad():
    w -= lr * w.grad
    b -= lr * b.grad
print(f"w = {w.item():.2f}, b = {b.item():.2f}")
print(f"loss = {loss_fn(w * x + b, y).item():.1f}")

# %% loop
for step in range(2, 1001):  # step 1 is done | 第 1 步已经走过
    w.grad = None
    b.grad = None
    loss = loss_fn(w * x + b, y)
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    if step in (10, 100, 1000):
        print(f"{step:4}: loss = {loss.item():.3f}")
print(f"w = {w.item():.2f}, b = {b.item():.2f}")

# %% formula
dx = x - x.mean()
dy = y - y.mean()
w_best = (dx * dy).sum() / (dx**2).sum()
b_best = y.mean() - w_best * x.mean()
print(f"w = {w_best.item():.2f}, b = {b_best.item():.2f}")

# %% baseline
print(f"mean: {loss_fn(y.mean(), y).item():.3f}")
print(f"line: {loss_fn(w * x + b, y).item():.3f}")
