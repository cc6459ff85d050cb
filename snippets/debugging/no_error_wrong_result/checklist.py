"""A small program with all of the checks | 带着全部检查的小程序"""
# notes: threads=1

# %% data
import torch

generator = torch.Generator().manual_seed(0)
X = torch.randn(200, 3, generator=generator)  # (N, D)
noise = 0.5 * torch.randn(200, generator=generator)
y = (X[:, 0] + noise > X[:, 1]).float()  # (N,), 1: yes | 1 表示“是”
train, test = torch.arange(150), torch.arange(150, 200)
assert X.dtype == y.dtype == torch.float32
assert X.isfinite().all() and len(X) == len(y)
assert 0.4 < y.mean() < 0.6  # the share of yes | “是”的比例
assert not set(train.tolist()) & set(test.tolist())
assert len(train) + len(test) == len(X)
assert (X != y.unsqueeze(1)).any(dim=0).all()  # not y | 不是 y

# %% net
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1))
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
params = list(net.parameters())
assert sum(p.numel() for p in params) == (3 * 8 + 8) + (8 * 1 + 1)
assert all(p.dtype == X.dtype and p.device == X.device for p in params)
assert isinstance(net[-1], nn.Linear)  # no softmax | 没有 softmax
assert set(optimizer.param_groups[0]["params"]) == set(params)

# %% step
optimizer.zero_grad()
logits = net(X[train]).squeeze(1)  # (B,)
assert logits.shape == y[train].shape and logits.dtype == y.dtype
loss = loss_fn(logits, y[train])
assert loss.requires_grad and 0.5 < loss < 0.9  # about ln 2 | 大约 ln 2
old = [p.detach().clone() for p in params]
loss.backward()
assert all(p.grad.isfinite().all() for p in params)
assert all(torch.equal(p, q) for p, q in zip(params, old))
optimizer.step()
assert not any(torch.equal(p, q) for p, q in zip(params, old))

# %% evaluation
for _ in range(100):
    optimizer.zero_grad()
    assert all(p.grad is None for p in params)
    loss = loss_fn(net(X[train]).squeeze(1), y[train])
    loss.backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    logits = net(X[test]).squeeze(1)
yes = logits > 0
assert torch.equal(yes, logits.sigmoid() > 0.5)
right = yes == (y[test] == 1)
assert not net.training and right.shape == (50,)
baseline = max(y[test].mean(), 1 - y[test].mean())
assert baseline < right.sum() / 50

# %% saving
import io

file = io.BytesIO()
state = net.state_dict()
assert all(t.untyped_storage().nbytes() == t.nbytes for t in state.values())
torch.save(state, file)
file.seek(0)
again = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1)).eval()
again.load_state_dict(torch.load(file))
assert torch.equal(again(X), net(X))
print(f"right: {right.sum()} of 50, baseline: {50 * baseline:.0f}")
