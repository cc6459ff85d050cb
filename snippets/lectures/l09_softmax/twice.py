"""A softmax too many | 多了一个 softmax"""
# notes: threads=1 needs=sklearn

# %% row
import torch
from sklearn.datasets import load_digits
from torch import nn

loss_fn = nn.CrossEntropyLoss()
label = torch.tensor([0])
for z in ([4.0, 1.0, 0.0], [0.0, 20.0, 0.0]):
    logits = torch.tensor([z], requires_grad=True)  # (1, C)
    once = loss_fn(logits, label)
    twice = loss_fn(torch.softmax(logits, dim=1), label)
    (slope,) = torch.autograd.grad(once, logits)
    (flat,) = torch.autograd.grad(twice, logits)
    print(f"{z}: loss {once.item():7.4f}, slope {slope[0, 0].item():.4f}")
    print(f"  twice: loss {twice.item():7.4f}, slope {flat[0, 0].item():.4f}")

# %% floor
best = torch.eye(10)[:1]  # right, and certain | 对，而且十分肯定
print(f"{loss_fn(best, label).item():.4f}")

# %% data
digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target)  # (1797,), int64
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
X_train, y_train = X[order[:1437]], y[order[:1437]]
X_test, y_test = X[order[1437:]], y[order[1437:]]


# %% fit
def train(last, seed):
    """Return the loss, and two counts of right rows | 返回损失与两次对的行数"""
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10), last)
    net.double()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    generator = torch.Generator().manual_seed(0)
    right = []
    for epoch in range(1, 21):
        order = torch.randperm(len(y_train), generator=generator)
        for rows in order.split(64):
            optimizer.zero_grad()
            loss = loss_fn(net(X_train[rows]), y_train[rows])
            loss.backward()
            optimizer.step()
        if epoch in (10, 20):
            guess = net(X_test).argmax(dim=1)
            right.append((guess == y_test).sum().item())
    return loss_fn(net(X_train), y_train).item(), right


# %% train
early = []
for seed in range(3):
    loss, right = train(nn.Identity(), seed)
    loss_twice, right_twice = train(nn.Softmax(dim=1), seed)
    early.append((right[0], right_twice[0]))
    print(f"once  {right[1]} of 360, loss {loss:.2f}")
    print(f"twice {right_twice[1]} of 360, loss {loss_twice:.2f}")

# %% early
for once, twice in early:
    print(f"once {once}, twice {twice}")
