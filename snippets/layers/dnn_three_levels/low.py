"""Low level: tensors and autograd | 低阶：张量和自动微分"""
# notes: threads=1

# %% data
import math

import torch


def make_rings(n):
    """Return n points of each ring, shuffled | 每个圆环取 n 个点，打乱次序"""
    inner = 5 + torch.randn(n, dtype=torch.float64)
    outer = 8 + torch.randn(n, dtype=torch.float64)
    r = torch.cat([inner, outer])  # (2n,)
    angle = 2 * math.pi * torch.rand(2 * n, dtype=torch.float64)
    X = torch.stack([r * angle.cos(), r * angle.sin()], dim=1)  # (2n, 2)
    y = (torch.arange(2 * n) >= n).double()  # 1: outer ring | 1 表示外环
    order = torch.randperm(2 * n)
    return X[order], y[order]


torch.manual_seed(0)
X, y = make_rings(2000)
X_train, y_train = X[:3000], y[:3000]
X_test, y_test = X[3000:], y[3000:]


# %% batches
def batches(n, size, generator):
    """Return the rows of each batch, as DataLoader draws them | 照 DataLoader 的抽法，返回各批的行号"""
    torch.empty((), dtype=torch.int64).random_(generator=generator)
    rows = torch.randperm(n, generator=generator)
    torch.randperm(n, generator=generator)  # not used | 没有用上
    return rows.split(size)


generator = torch.Generator().manual_seed(0)


# %% model
def layer(inputs, outputs):
    """Return W and b as nn.Linear draws them | 照 nn.Linear 的抽法，返回 W 和 b"""
    bound = 1 / math.sqrt(inputs)
    W = torch.rand(outputs, inputs, dtype=torch.float64)
    b = torch.rand(outputs, dtype=torch.float64)
    W, b = bound * (2 * W - 1), bound * (2 * b - 1)
    return W.requires_grad_(), b.requires_grad_()


def model(X, params):
    """Return one logit for each row | 每一行返回一个原始分数"""
    W1, b1, W2, b2, W3, b3 = params
    H = torch.relu(X @ W1.t() + b1)  # (B, 2) -> (B, 8)
    H = torch.relu(H @ W2.t() + b2)  # (B, 8)
    return (H @ W3.t() + b3).squeeze(1)  # (B, 1) -> (B,)


def loss_fn(logits, y):
    """Return the mean of -ln p, p for the right class | 返回 -ln p 的平均，p 是正确类别的概率"""
    p = torch.sigmoid(logits)
    return -(y * p.log() + (1 - y) * (1 - p).log()).mean()


torch.manual_seed(0)
W1, b1 = layer(2, 8)
W2, b2 = layer(8, 8)
W3, b3 = layer(8, 1)
params = [W1, b1, W2, b2, W3, b3]
print("parameters:", sum(p.numel() for p in params))


# %% adam
@torch.no_grad()
def adam_step(params, means, squares, step, lr):
    """Take one step of Adam | 用 Adam 走一步"""
    for p, m, s in zip(params, means, squares):
        m += 0.1 * (p.grad - m)  # mean of the slopes | 斜率的平均
        s += 0.001 * (p.grad**2 - s)  # mean of their squares | 平方的平均
        m_hat = m / (1 - 0.9**step)  # both began at 0 | 两者都从 0 开始
        s_hat = s / (1 - 0.999**step)
        p -= lr * m_hat / (s_hat.sqrt() + 1e-8)


means = [torch.zeros_like(p) for p in params]
squares = [torch.zeros_like(p) for p in params]

# %% train
step = 0
for epoch in range(1, 21):
    total = 0.0
    for rows in batches(3000, 100, generator):
        for p in params:
            p.grad = None
        loss = loss_fn(model(X_train[rows], params), y_train[rows])
        loss.backward()
        step += 1
        adam_step(params, means, squares, step, lr=0.01)
        total += loss.item() * len(rows)
    if epoch in (1, 5, 10, 20):
        print(f"{epoch:2}: loss = {total / 3000:.4f}")

# %% test
with torch.no_grad():
    logits = model(X_test, params)  # (1000,)
correct = (logits > 0) == (y_test == 1)
print(f"loss = {loss_fn(logits, y_test).item():.4f}")
print("correct:", correct.sum().item(), "of", len(correct))
