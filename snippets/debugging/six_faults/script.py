"""Three species of penguins, six faults | 三种企鹅，六处错误"""
# notes: threads=1

# %% load
import torch
from notes_toolbox import load_penguins
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)
NUMBERS = ["bill_length_mm", "bill_depth_mm"]
NUMBERS += ["flipper_length_mm", "body_mass_g"]
SPECIES = ["Adelie", "Chinstrap", "Gentoo"]


def load():
    """Return rows and labels, to train and to validate | 训练和验证的行与标签"""
    table = []
    for row in load_penguins():
        if row["body_mass_g"]:  # two have gaps | 有两行缺数据
            numbers = [float(row[name]) for name in NUMBERS]
            table.append(numbers + [SPECIES.index(row["species"])])
    draw = torch.Generator().manual_seed(0)
    order = torch.randperm(len(table), generator=draw)
    table = torch.tensor(table)[order]  # (342, 5)
    X, y = table[:, :4], table[:, 4]
    X_train, X_valid = X[:242], X[242:]
    mean, std = X_train.mean(), X_train.std()
    X_train, X_valid = (X_train - mean) / std, (X_valid - mean) / std
    return X_train, y[:242], X_valid, y[242:]


# %% net
class Net(nn.Module):
    """Two hidden layers with dropout | 两个隐藏层，带 Dropout"""

    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(5, 8), nn.Linear(8, 8)]
        self.dropout = nn.Dropout(0.5)
        self.last = nn.Linear(8, 3)

    def forward(self, X):
        for layer in self.hidden:
            X = self.dropout(torch.relu(layer(X)))
        return self.last(X)  # (B, 3)


# %% train
def train(net, X, y):
    """Train for 30 epochs, keep the weights small | 训练 30 轮，让权重保持较小"""
    net.train()
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    penalty = sum(p.square().sum() for p in net.parameters())
    draw = torch.Generator().manual_seed(0)
    rows = TensorDataset(X, y)
    loader = DataLoader(rows, batch_size=32, shuffle=True, generator=draw)
    for _ in range(30):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch) + 0.0001 * penalty
            loss.backward()
            optimizer.step()


# %% accuracy
@torch.no_grad()
def accuracy(net, X, y):
    """Return the share of right answers | 返回答对的比例"""
    right = net(X).argmax(dim=1) == y  # (B,)
    return right.double().mean().item()


# %% run raises="RuntimeError"
X_train, y_train, X_valid, y_valid = load()
torch.manual_seed(0)
net = Net()
train(net, X_train, y_train)
print(f"{accuracy(net, X_valid, y_valid):.2f}")
