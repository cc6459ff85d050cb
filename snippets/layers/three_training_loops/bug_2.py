"""Evaluating changes the training | 评估改变了训练"""
# notes: threads=1

# %% data
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(40).reshape(20, 2) / 40
y = X.sum(dim=1, keepdim=True)  # (20, 1)
dataset = TensorDataset(X, y)
loss_fn = nn.MSELoss()


# %% bug
def train(evaluating, generator=None):
    """Return the losses of four epochs | 四轮的损失"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 16), nn.Dropout(0.5), nn.Linear(16, 1))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    valid_loader = DataLoader(dataset, batch_size=20, generator=generator)
    losses = []
    for epoch in range(4):
        net.train()
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
        losses.append(round(loss.item(), 3))
        if evaluating:
            net.eval()
            with torch.no_grad():
                for X_valid, _ in valid_loader:
                    net(X_valid)
    return losses


print("without evaluation:", train(False))
print("with evaluation:   ", train(True))
