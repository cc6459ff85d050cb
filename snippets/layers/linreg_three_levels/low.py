"""Low level: tensors and autograd | 低阶：张量和自动微分"""
# notes: threads=1

# %% data
import torch

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + noise  # (400,)


def batches(n, size, generator):
    """Return the rows of each batch, as DataLoader draws them | 照 DataLoader 的抽法，返回各批的行号"""
    torch.empty((), dtype=torch.int64).random_(generator=generator)
    rows = torch.randperm(n, generator=generator)
    torch.randperm(n, generator=generator)  # not used | 没有用上
    return rows.split(size)


generator = torch.Generator().manual_seed(0)

# %% model
w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
b = torch.zeros((), dtype=torch.float64, requires_grad=True)


def model(X, w, b):
    """Return the prediction for each row | 返回每一行的预测"""
    return X @ w + b  # (B, 2) @ (2,) -> (B,)


def loss_fn(y_hat, y):
    """Return the mean squared error | 返回均方误差"""
    return ((y_hat - y) ** 2).mean()


# %% train
lr = 0.01
for epoch in range(1, 51):
    total = 0.0
    for rows in batches(400, 20, generator):
        w.grad = None
        b.grad = None
        loss = loss_fn(model(X[rows], w, b), y[rows])
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        total += loss.item() * len(rows)
    if epoch in (1, 5, 50):
        print(f"{epoch:2}: loss = {total / 400:.4f}")
print("w =", [round(v, 4) for v in w.tolist()])
print(f"b = {b.item():.4f}")
