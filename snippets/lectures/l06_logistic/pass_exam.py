"""Logistic regression for three students | 给三个学生做逻辑斯蒂回归"""
# notes: threads=1

# %% data
import torch
from torch import nn

dtype = torch.float64  # the same digits on every CPU | 每种 CPU 上数字都相同
X = torch.tensor([[1.0], [2.0], [3.0]], dtype=dtype)  # (3, 1)
y = torch.tensor([[0.0], [0.0], [1.0]], dtype=dtype)  # (3, 1)
loss_fn = nn.BCEWithLogitsLoss(reduction="sum")


# %% train
def train(X, y, lr, steps, weight_decay=0.0):
    """Return a layer trained from zero | 返回从零开始训练的线性层"""
    model = nn.Linear(1, 1, dtype=dtype)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    optimizer = torch.optim.SGD(
        model.parameters(),
        lr=lr,
        weight_decay=weight_decay,
    )
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_fn(model(X), y)
        loss.backward()
        optimizer.step()
    return model


def chance(model, hours):
    """Return the probability to pass | 返回通过的概率"""
    with torch.no_grad():
        logit = model(torch.tensor([[hours]], dtype=dtype))  # (1, 1)
    return torch.sigmoid(logit).item()


def report(model):
    """Print the weight, the boundary, and P(4 h) | 打印权重、分界与 P(4 h)"""
    w, b = model.weight.item(), model.bias.item()
    p = chance(model, 4.0)
    print(f"w = {w:5.2f}, boundary = {-b / w:.2f} h, P(4 h) = {p:.4f}")


# %% exam
model = train(X, y, lr=0.01, steps=1000)
report(model)
print(f"loss = {loss_fn(model(X), y).item():.3f}")

# %% constant
third = torch.full((3, 1), 1 / 3, dtype=dtype)
print(f"loss = {nn.BCELoss(reduction='sum')(third, y).item():.3f}")

# %% sure
X_more = torch.cat([X, torch.tensor([[10.0]], dtype=dtype)])  # (4, 1)
y_more = torch.cat([y, torch.tensor([[1.0]], dtype=dtype)])  # (4, 1)
report(train(X_more, y_more, lr=0.01, steps=1000))

# %% never
for steps in (30, 300, 3000):
    report(train(X, y, lr=0.3, steps=steps))

# %% decay
for steps in (1000, 2000):
    report(train(X, y, lr=0.3, steps=steps, weight_decay=0.03))

# %% overlap
X_more = torch.cat([X, torch.tensor([[1.5]], dtype=dtype)])  # (4, 1)
y_more = torch.cat([y, torch.tensor([[1.0]], dtype=dtype)])  # (4, 1)
for steps in (1000, 2000):
    report(train(X_more, y_more, lr=0.3, steps=steps))
