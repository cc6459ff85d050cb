"""Are the three networks the same? | 三个网络一样吗"""
# notes: threads=1

# %% compare
import math

import torch
from notes_toolbox import Trainer
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


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


def batches(n, size, generator):
    """Return the rows of each batch, as DataLoader draws them | 照 DataLoader 的抽法，返回各批的行号"""
    torch.empty((), dtype=torch.int64).random_(generator=generator)
    rows = torch.randperm(n, generator=generator)
    torch.randperm(n, generator=generator)  # not used | 没有用上
    return rows.split(size)


def layer(inputs, outputs):
    """Return W and b as nn.Linear draws them | 照 nn.Linear 的抽法，返回 W 和 b"""
    bound = 1 / math.sqrt(inputs)
    W = torch.rand(outputs, inputs, dtype=torch.float64)
    b = torch.rand(outputs, dtype=torch.float64)
    W, b = bound * (2 * W - 1), bound * (2 * b - 1)
    return W.requires_grad_(), b.requires_grad_()


def network(X, params):
    """Return one logit for each row | 每一行返回一个原始分数"""
    W1, b1, W2, b2, W3, b3 = params
    H = torch.relu(X @ W1.t() + b1)  # (B, 2) -> (B, 8)
    H = torch.relu(H @ W2.t() + b2)  # (B, 8)
    return (H @ W3.t() + b3).squeeze(1)  # (B, 1) -> (B,)


def bce(logits, y):
    """Return the mean of -ln p, p for the right class | 返回 -ln p 的平均，p 是正确类别的概率"""
    p = torch.sigmoid(logits)
    return -(y * p.log() + (1 - y) * (1 - p).log()).mean()


@torch.no_grad()
def adam_step(params, means, squares, step, lr):
    """Take one step of Adam | 用 Adam 走一步"""
    for p, m, s in zip(params, means, squares):
        m += 0.1 * (p.grad - m)  # mean of the slopes | 斜率的平均
        s += 0.001 * (p.grad**2 - s)  # mean of their squares | 平方的平均
        m_hat = m / (1 - 0.9**step)  # both began at 0 | 两者都从 0 开始
        s_hat = s / (1 - 0.999**step)
        p -= lr * m_hat / (s_hat.sqrt() + 1e-8)


class Network(nn.Module):
    """Two hidden layers of 8 units | 两个隐藏层，各 8 个单元"""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(2, 8, dtype=torch.float64),
            nn.ReLU(),
            nn.Linear(8, 8, dtype=torch.float64),
            nn.ReLU(),
            nn.Linear(8, 1, dtype=torch.float64),
        )

    def forward(self, X):
        return self.layers(X).squeeze(1)  # (B, 2) -> (B, 1) -> (B,)


def loader():
    """Return a loader that starts from seed 0 | 返回从种子 0 开始的加载器"""
    return DataLoader(
        TensorDataset(X_train, y_train),
        batch_size=100,
        shuffle=True,
        generator=torch.Generator().manual_seed(0),
    )


def low():
    """Train with tensors and autograd | 只用张量和自动微分训练"""
    torch.manual_seed(0)
    params = []
    for inputs, outputs in ((2, 8), (8, 8), (8, 1)):
        params += layer(inputs, outputs)
    means = [torch.zeros_like(p) for p in params]
    squares = [torch.zeros_like(p) for p in params]
    generator = torch.Generator().manual_seed(0)
    step = 0
    for _ in range(20):
        for rows in batches(3000, 100, generator):
            for p in params:
                p.grad = None
            loss = bce(network(X_train[rows], params), y_train[rows])
            loss.backward()
            step += 1
            adam_step(params, means, squares, step, lr=0.01)
    return params


def mid():
    """Train with nn, optim, and DataLoader | 用 nn、optim 和 DataLoader 训练"""
    torch.manual_seed(0)
    model, loss_fn = Network(), nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    train_loader = loader()
    for _ in range(20):
        for X_batch, y_batch in train_loader:
            optimizer.zero_grad()
            loss = loss_fn(model(X_batch), y_batch)
            loss.backward()
            optimizer.step()
    return model.parameters()


def high():
    """Train with the trainer | 用训练器训练"""
    torch.manual_seed(0)
    model = Network()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    trainer = Trainer(model, nn.BCEWithLogitsLoss(), optimizer)
    trainer.fit(loader(), num_epochs=20)
    return model.parameters()


results = {}
for name, train in (("low", low), ("mid", mid), ("high", high)):
    numbers = torch.cat([p.detach().flatten() for p in train()])  # (105,)
    results[name] = numbers
    first = [round(v, 4) for v in numbers[:4].tolist()]
    print(f"{name:4} the first of {len(numbers)}:", first)
close = torch.allclose(results["low"], results["mid"], rtol=0, atol=1e-9)
same = torch.equal(results["mid"], results["high"])
print("low and mid, to 9 decimals:", close)
print("mid and high, to the last bit:", same)
assert close and same
