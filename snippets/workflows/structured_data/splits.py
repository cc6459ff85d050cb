"""Five splits of the same table | 同一张表，换五种分法"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
from torch import nn

table = load_breast_cancer()
X = torch.tensor(table.data, dtype=torch.float32)  # (569, 30)
y = torch.tensor(1.0 - table.target, dtype=torch.float32)


def correct_rows(net, X_train, y_train, X_test, y_test):
    """Train for 100 epochs; return the correct test rows | 训练 100 轮，数一数对几行"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    loss_fn = nn.BCEWithLogitsLoss()
    for epoch in range(100):
        optimizer.zero_grad()
        loss = loss_fn(net(X_train).squeeze(1), y_train)
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        logits = net(X_test).squeeze(1)
    return ((logits > 0) == (y_test == 1)).sum().item()


# %% splits
print("split linear network")
for seed in range(5):
    seen, unseen = train_test_split(
        range(569),
        test_size=114,
        stratify=y,
        random_state=seed,
    )
    mean, std = X[seen].mean(dim=0), X[seen].std(dim=0)  # (30,), (30,)
    Z = (X - mean) / std  # (569, 30)
    torch.manual_seed(0)
    one_layer = nn.Linear(30, 1)
    two_layers = nn.Sequential(nn.Linear(30, 16), nn.ReLU(), nn.Linear(16, 1))
    scores = []
    for net in (one_layer, two_layers):
        score = correct_rows(net, Z[seen], y[seen], Z[unseen], y[unseen])
        scores.append(score)
    print(f"{seed:5} {scores[0]:6} {scores[1]:7}")
