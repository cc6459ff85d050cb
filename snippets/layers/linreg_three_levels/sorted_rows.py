"""The same rows, sorted, with and without shuffling | 把行排好序，打乱与不打乱"""
# notes: threads=1

# %% data
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = (2 * X[:, 0] - 3 * X[:, 1] + 10 + noise).unsqueeze(1)  # (400, 1)
order = y.flatten().argsort()
dataset = TensorDataset(X[order], y[order])


# %% train
def train(dataset, shuffle, seed):
    """Train, and return the loss over all rows, and b | 训练，返回全部行上的损失，以及 b"""
    model = nn.Linear(2, 1, dtype=torch.float64)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    loader = DataLoader(
        dataset,
        batch_size=20,
        shuffle=shuffle,
        generator=torch.Generator().manual_seed(seed),
    )
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    loss_fn = nn.MSELoss()
    for _ in range(50):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(X_batch), y_batch)
            loss.backward()
            optimizer.step()
    X, y = dataset.tensors
    with torch.no_grad():
        return loss_fn(model(X), y).item(), model.bias.item()


# %% compare
loss, b = train(dataset, shuffle=False, seed=0)
print(f"sorted:           loss = {loss:.4f}, b = {b:.3f}")
for seed in range(4):
    loss, b = train(dataset, shuffle=True, seed=seed)
    print(f"shuffled, seed {seed}: loss = {loss:.4f}, b = {b:.3f}")
