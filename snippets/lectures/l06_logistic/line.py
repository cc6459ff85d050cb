"""A line for three students | 给三个学生画一条直线"""

# %% data
import torch

x = torch.tensor([1.0, 2.0, 3.0])  # hours | 小时
y = torch.tensor([0.0, 0.0, 1.0])  # 1: passed | 1 表示通过


# %% fit
def fit(x, y):
    """Return w and b of the best line | 返回最好的直线的 w 与 b"""
    dx = x - x.mean()
    w = (dx * (y - y.mean())).sum() / (dx**2).sum()
    return w.item(), (y.mean() - w * x.mean()).item()


w, b = fit(x, y)
for hours in (1, 2, 3, 4):
    print(f"{hours} hours: {w * hours + b:.2f}")
print(f"0.5 at {(0.5 - b) / w:.2f} hours")

# %% sure
x_more = torch.tensor([1.0, 2.0, 3.0, 10.0])
y_more = torch.tensor([0.0, 0.0, 1.0, 1.0])
w, b = fit(x_more, y_more)
print(f"0.5 at {(0.5 - b) / w:.2f} hours")
print(f"3 hours: {w * 3 + b:.2f}")
