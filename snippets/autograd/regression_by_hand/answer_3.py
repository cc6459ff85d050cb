"""Learn to convert Celsius to Fahrenheit | 学会把摄氏度换算成华氏度"""

# %% answer
import torch

celsius = torch.tensor([0.0, 20.0, 40.0, 60.0, 80.0, 100.0])
fahrenheit = torch.tensor([32.0, 68.0, 104.0, 140.0, 176.0, 212.0])


def fit(x, y, lr, steps):
    """Return w and b of the fitted line | 返回拟合直线的 w 与 b"""
    w = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for _ in range(steps):
        w.grad = None
        b.grad = None
        loss = ((w * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
    return w.item(), b.item()


print("raw, lr = 0.5:", fit(celsius, fahrenheit, lr=0.5, steps=200))
w, b = fit(celsius / 100, fahrenheit, lr=0.5, steps=200)
print(f"scaled: w / 100 = {w / 100:.2f}, b = {b:.2f}")
assert abs(w / 100 - 1.8) < 0.001 and abs(b - 32) < 0.01
