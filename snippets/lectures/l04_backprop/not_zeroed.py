"""What forgetting to clear costs | 忘记清零的代价"""
# notes: threads=1

# %% walk
import torch

x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = 2 * x


def walk(x, y, lr, clear):
    """Return w after each of a thousand steps | 返回一千步里每一步之后的 w"""
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    path = []
    for _ in range(1000):
        if clear:
            w.grad = None
        loss = ((w * x - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        path.append(w.item())
    return torch.tensor(path, dtype=torch.float64)  # (1000,)


for clear in (True, False):
    path = walk(x, y, 0.05, clear)
    print([round(w, 3) for w in path[:6].tolist()])

# %% rates
for lr in (0.1, 0.01, 0.001):
    cleared = (walk(x, y, lr, True)[-300:] - 2).abs().max().item()
    kept = (walk(x, y, lr, False)[-300:] - 2).abs().max().item()
    print(f"lr {lr:5}: cleared {cleared:.2f}, not cleared {kept:.2f}")

# %% momentum
w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01, momentum=1.0)
path = []
for _ in range(1000):
    optimizer.zero_grad()
    loss = ((w * x - y) ** 2).mean()
    loss.backward()
    optimizer.step()
    path.append(w.item())
path = torch.tensor(path, dtype=torch.float64)
print("same path:", torch.allclose(path, walk(x, y, 0.01, False)))
