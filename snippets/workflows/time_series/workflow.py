"""Forecast the next month, then a real series | 预测下一个月，再看一个真实的序列"""
# notes: threads=1 timeout=60

# %% write
import math
from pathlib import Path

import torch

generator = torch.Generator().manual_seed(0)
news = torch.randn(240, generator=generator, dtype=torch.float64).tolist()
lines, surprise = ["month,sales"], 0.0
for t in range(240):
    surprise = 0.7 * surprise + news[t]  # fades slowly | 慢慢消退
    season = 10 * math.sin(math.pi * t / 6) + 4 * math.cos(math.pi * t / 3)
    sales = 50 + 0.1 * t + season + surprise
    lines.append(f"{2005 + t // 12}-{t % 12 + 1:02},{sales:.1f}")
Path("sales.csv").write_text("\n".join(lines))
print(lines[:3])

# %% read
import csv

with open("sales.csv", newline="") as file:
    rows = list(csv.DictReader(file))
months = [row["month"] for row in rows]
sales = [float(row["sales"]) for row in rows]
series = torch.tensor(sales, dtype=torch.float64)
print(tuple(series.shape), "from", months[0], "to", months[-1])
expected = [f"{2005 + t // 12}-{t % 12 + 1:02}" for t in range(240)]
print("every month, in order:", months == expected)


# %% cut
def cut(series, width):
    """Return windows and the value after each | 窗口，和各自后面的那个值"""
    pieces = series.unfold(0, width + 1, 1)  # (B, width + 1)
    return pieces[:, :-1], pieces[:, -1]  # (B, width), (B,)


X, y = cut(torch.arange(5.0), width=3)
print(X.tolist(), y.tolist())

# %% split
X_train, y_train = cut(series[:150], width=13)
X_valid, y_valid = cut(series[150 - 13 : 180], width=13)
X_test, y_test = cut(series[180 - 13 :], width=13)
for X in (X_train, X_valid, X_test):
    print(tuple(X.shape))


# %% nothing
def last_month(X):
    """The coming month will be like the last | 下个月和上个月一样"""
    return X[:, -1]


def last_year(X):
    """… like the same month of last year | ……和去年同月一样"""
    return X[:, -12]


def moved(X):
    """… plus what this year is above last year | ……再加上今年高出去年的"""
    return X[:, -12] + (X[:, -1] - X[:, -13])


def mae(forecast, X, y):
    """Return the mean absolute error | 平均绝对误差"""
    with torch.no_grad():
        return (forecast(X) - y).abs().mean().item()


for forecast in (last_month, last_year, moved):
    print(f"{forecast.__name__:10} {mae(forecast, X_valid, y_valid):.2f}")

# %% linear
from torch import nn


def linear_model(width):
    """Return a weight for each month and a bias | 每个月一个权重，加偏置"""
    return nn.Sequential(nn.Linear(width, 1), nn.Flatten(0)).double()


def least_squares(X, y):
    """Return the linear model that fits best | 拟合得最好的线性模型"""
    ones = torch.ones_like(X[:, :1])  # (B, 1), for the bias | 给偏置用
    solution = torch.linalg.lstsq(torch.cat([X, ones], dim=1), y).solution
    model = linear_model(X.shape[1])
    with torch.no_grad():
        model[0].weight.copy_(solution[:-1])
        model[0].bias.copy_(solution[-1])
    return model


linear = least_squares(X_train, y_train)
print(f"train {mae(linear, X_train, y_train):.2f}")
print(f"valid {mae(linear, X_valid, y_valid):.2f}")


# %% network
class Network(nn.Module):
    """Read a scaled window with a GRU | 用 GRU 读缩放过的窗口"""

    def __init__(self, train_series, relative):
        super().__init__()
        self.relative = relative
        self.register_buffer("mean", train_series.mean())
        self.register_buffer("std", train_series.std())
        self.gru = nn.GRU(1, 16, batch_first=True)
        self.last = nn.Linear(16, 1)

    def forward(self, X):
        zero = X[:, -1:] if self.relative else self.mean  # (B, 1) or ()
        scaled = (X - zero) / self.std  # (B, T)
        _, h_n = self.gru(scaled.unsqueeze(2))  # (1, B, 16)
        y_hat = zero + self.last(h_n[-1]) * self.std  # (B, 1)
        return y_hat.squeeze(1)  # (B,)


# %% fit
def fit(net, X, y, X_valid, y_valid, epochs):
    """Train, go back to the best epoch | 训练，退回最好的一轮"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.03)
    loss_fn = nn.MSELoss()
    best_error, best = float("inf"), {}
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
        error = mae(net, X_valid, y_valid)
        if error < best_error:
            best_error = error
            now = net.state_dict()
            best = {name: now[name].clone() for name in now}
    net.load_state_dict(best)


# %% train tol=0.03
nets = {False: [], True: []}
print("relative  seed  train  valid")
for relative in (False, True):
    for seed in range(3):
        torch.manual_seed(seed)
        net = Network(series[:150], relative).double()
        fit(net, X_train, y_train, X_valid, y_valid, epochs=100)
        nets[relative].append(net)
        train_error = mae(net, X_train, y_train)
        valid_error = mae(net, X_valid, y_valid)
        print(f"{relative!s:8} {seed:5} {train_error:6.2f} {valid_error:6.2f}")


# %% lead tol=0.03
def lead(forecast, rival, X, y):
    """How much smaller its error is, with a standard error | 误差小多少，及标准误"""
    with torch.no_grad():
        less = (rival(X) - y).abs() - (forecast(X) - y).abs()  # (B,)
    standard_error = less.std() / len(less) ** 0.5
    return f"{less.mean():+.2f} (standard error {standard_error:.2f})"


for net in nets[True]:
    print("ahead of linear by", lead(net, linear, X_valid, y_valid))

# %% test tol=0.05
for forecast in (last_month, last_year, moved):
    print(f"{forecast.__name__:10} {mae(forecast, X_test, y_test):.2f}")
print(f"linear     {mae(linear, X_test, y_test):.2f}")
for relative in (False, True):
    errors = [f"{mae(net, X_test, y_test):.2f}" for net in nets[relative]]
    print(f"relative={relative}:", " ".join(errors))
for rival in [moved] + nets[True]:
    print("linear, ahead by", lead(linear, rival, X_test, y_test))

# %% ceiling
import matplotlib.pyplot as plt

with torch.no_grad():
    y_hat = nets[False][0](X_test)
fig, ax = plt.subplots(figsize=(6.4, 2.8), layout="constrained")
ax.axhline(series[:150].max(), color="#808080", linestyle=":")
ax.plot(months[180:], y_test, color="#808080")
ax.plot(months[180:], y_hat, color="#d9480f")
ax.set(ylabel="sales", xticks=months[180::12])

# %% random tol=0.05
X, y = cut(series, width=13)
order = torch.randperm(227, generator=generator)
seen, choose, unseen = order.split([137, 30, 60])
rival = least_squares(X[seen], y[seen])
print(f"linear {mae(rival, X[unseen], y[unseen]):.2f}")
for seed in range(3):
    torch.manual_seed(seed)
    net = Network(series[:150], relative=False).double()
    fit(net, X[seen], y[seen], X[choose], y[choose], epochs=100)
    print(f"seed {seed} {mae(net, X[unseen], y[unseen]):.2f}")


# %% ahead tol=0.08
def ahead(forecast, X, steps):
    """Forecast, append, forecast again | 预测一步，接在后面，再预测"""
    for step in range(steps):
        with torch.no_grad():
            y_hat = forecast(X[:, -13:])  # (B,)
        X = torch.cat([X, y_hat.unsqueeze(1)], dim=1)
    return X[:, 13:]  # (B, steps)


pieces = series[180 - 13 :].unfold(0, 13 + 12, 1)  # (49, 25)
X, truth = pieces[:, :13], pieces[:, 13:]  # (49, 13), (49, 12)
rivals = {"last_year": last_year, "moved": moved, "linear": linear}
for seed in range(3):
    rivals[f"network {seed}"] = nets[True][seed]
print("months ahead  1    3    6   12")
for name, forecast in rivals.items():
    error = (ahead(forecast, X, 12) - truth).abs().mean(dim=0)  # (12,)
    numbers = [f"{error[steps - 1]:.2f}" for steps in (1, 3, 6, 12)]
    print(f"{name:10}", " ".join(numbers))

# %% year
y_hat = ahead(linear, X[-1:], 12)[0]  # (12,)
fig, ax = plt.subplots(figsize=(6.4, 2.8), layout="constrained")
ax.plot(months[216:], series[216:], color="#808080")
ax.plot(months[228:], series[216:228], color="#808080", linestyle=":")
ax.plot(months[228:], y_hat, color="#d9480f")
ax.set(ylabel="sales", xticks=months[216::6])

# %% save
X, y = cut(series, width=13)
final = least_squares(X, y)  # all 227 windows | 全部 227 个窗口
torch.save(final.state_dict(), "forecast.pt")

loaded = linear_model(width=13)
loaded.load_state_dict(torch.load("forecast.pt"))
latest = series[-13:].unsqueeze(0)  # (1, 13)
with torch.no_grad():
    print("equal:", torch.equal(final(latest), loaded(latest)))
    print(f"2025-01: {loaded(latest).item():.1f}")

# %% weather
from notes_toolbox import load_seattle_weather

days = torch.tensor(load_seattle_weather(), dtype=torch.float64)  # (1461,)
X_train, y_train = cut(days[:731], width=14)
X_valid, y_valid = cut(days[731 - 14 : 1096], width=14)
X_test, y_test = cut(days[1096 - 14 :], width=14)  # (365, 14), (365,)
linear = least_squares(X_train, y_train)
nets = []
for seed in range(3):
    torch.manual_seed(seed)
    net = Network(days[:731], relative=True).double()
    fit(net, X_train, y_train, X_valid, y_valid, epochs=30)
    nets.append(net)

# %% days tol=0.03
a_year_ago = days[1096 - 365 : -365]
print(f"a year ago {(a_year_ago - y_test).abs().mean():.2f}")
print(f"yesterday  {mae(last_month, X_test, y_test):.2f}")
print(f"linear     {mae(linear, X_test, y_test):.2f}")
for seed, net in enumerate(nets):
    print(f"network {seed}  {mae(net, X_test, y_test):.2f}")
print("linear, ahead of yesterday:", lead(linear, last_month, X_test, y_test))
for net in nets:
    print("network, ahead of linear:", lead(net, linear, X_test, y_test))

# %% worst
from datetime import date, timedelta

with torch.no_grad():
    y_hat = linear(X_test)
for i in (y_hat - y_test).abs().argsort(descending=True)[:3].tolist():
    day = date(2015, 1, 1) + timedelta(days=i)
    before, truth = X_test[i, -1], y_test[i]
    print(f"{day}: {before:.1f}, then {y_hat[i]:.1f}? No, {truth:.1f}")
