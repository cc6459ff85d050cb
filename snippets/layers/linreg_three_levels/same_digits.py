"""Are the three results the same? | 三个结果一样吗"""
# notes: threads=1

# %% compare
import torch
from notes_toolbox import Trainer
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + noise  # (400,)


def batches(n, size, generator):
    """Return the rows of each batch, as DataLoader draws them | 照 DataLoader 的抽法，返回各批的行号"""
    torch.empty((), dtype=torch.int64).random_(generator=generator)
    rows = torch.randperm(n, generator=generator)
    torch.randperm(n, generator=generator)
    return rows.split(size)


def loader():
    """Return a loader that starts from seed 0 | 返回从种子 0 开始的加载器"""
    generator = torch.Generator().manual_seed(0)
    return DataLoader(
        TensorDataset(X, y),
        batch_size=20,
        shuffle=True,
        generator=generator,
    )


class LinearRegressionModel(nn.Module):
    """One weight per input, and a bias | 每个输入一个权重，加一个偏置"""

    def __init__(self, num_inputs):
        super().__init__()
        self.linear = nn.Linear(num_inputs, 1, dtype=torch.float64)
        nn.init.zeros_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)

    def forward(self, X):
        return self.linear(X).squeeze(1)  # (B,)


def numbers(model):
    """Return w1, w2, b | 返回 w1、w2、b"""
    return torch.cat([p.detach().flatten() for p in model.parameters()])


def low():
    """Train with tensors and autograd | 只用张量和自动微分训练"""
    w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    b = torch.zeros((), dtype=torch.float64, requires_grad=True)
    generator = torch.Generator().manual_seed(0)
    for _ in range(50):
        for rows in batches(400, 20, generator):
            w.grad = None
            b.grad = None
            loss = ((X[rows] @ w + b - y[rows]) ** 2).mean()
            loss.backward()
            with torch.no_grad():
                w -= 0.01 * w.grad
                b -= 0.01 * b.grad
    return torch.cat([w.detach(), b.detach().unsqueeze(0)])


def mid():
    """Train with nn, optim, and DataLoader | 用 nn、optim 和 DataLoader 训练"""
    model, loss_fn = LinearRegressionModel(2), nn.MSELoss()
    train_loader = loader()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for _ in range(50):
        for X_batch, y_batch in train_loader:
            optimizer.zero_grad()
            loss = loss_fn(model(X_batch), y_batch)
            loss.backward()
            optimizer.step()
    return numbers(model)


def high():
    """Train with the trainer | 用训练器训练"""
    model = LinearRegressionModel(2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    Trainer(model, nn.MSELoss(), optimizer).fit(loader(), num_epochs=50)
    return numbers(model)


results = {"low": low(), "mid": mid(), "high": high()}
for name, result in results.items():
    print(f"{name:4}", [round(v, 4) for v in result.tolist()])
close = torch.allclose(results["low"], results["mid"], rtol=0, atol=1e-9)
same = torch.equal(results["mid"], results["high"])
print("low and mid, to 9 decimals:", close)
print("mid and high, to the last bit:", same)
assert close and same
