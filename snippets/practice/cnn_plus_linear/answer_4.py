"""A weight whose size does not matter | 大小无关紧要的权重"""

# %% maps
import torch


def maps(Y):
    """Return mean and variance over three lags | 三种时移上的均值和方差"""
    results = []
    for lag in range(3):
        S = Y[:, lag:] @ Y[:, : Y.shape[1] - lag].t()  # (R, R)
        results.append(S / S.trace())
    S = torch.stack(results)  # (3, R, R)
    return torch.stack([S.mean(dim=0), S.var(dim=0)])  # (2, R, R)


# %% size
torch.manual_seed(0)
signals = torch.randn(5, 40, dtype=torch.float64).cumsum(dim=1)
W = torch.eye(5, dtype=torch.float64, requires_grad=True)
z = maps(W @ signals)
print(torch.allclose(maps(10 * W @ signals), z))

# %% slope
target = torch.rand(2, 5, 5, dtype=torch.float64)
loss = ((z - target) ** 2).mean()
loss.backward()
along = (W * W.grad).sum().item()
print("W.grad is 0:", not W.grad.any().item())
print("slope along W is 0:", abs(along) < 1e-9)

# %% step
before = (W**2).sum().item()
optimizer = torch.optim.SGD([W], lr=0.5)
optimizer.step()
after = (W**2).sum().item()
print("W has grown:", after > before)
assert W.grad.any() and abs(along) < 1e-9 and after > before
