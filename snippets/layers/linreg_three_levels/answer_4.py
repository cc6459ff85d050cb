"""Two orders of the same batches | 同一批数据的两种次序"""
# notes: threads=1

# %% answer
import torch

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + noise  # (400,)
ones = torch.ones(400, 1, dtype=torch.float64)
columns = torch.cat([X, ones], dim=1)  # (400, 3)
best = torch.linalg.lstsq(columns, y.unsqueeze(1)).solution.flatten()

for like_loader in (True, False):
    w = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    generator = torch.Generator().manual_seed(0)
    for _ in range(50):
        if like_loader:
            torch.empty((), dtype=torch.int64).random_(generator=generator)
        order = torch.randperm(400, generator=generator)
        if like_loader:
            torch.randperm(400, generator=generator)
        for rows in order.split(20):
            w.grad = None
            loss = ((columns[rows] @ w - y[rows]) ** 2).mean()
            loss.backward()
            with torch.no_grad():
                w -= 0.01 * w.grad
    gap = (w - best).abs().max().item()
    print([round(v, 4) for v in w.tolist()], f"gap = {gap:.4f}")
    assert gap < 0.05
