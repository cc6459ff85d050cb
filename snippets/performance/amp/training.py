"""Three ways to train with 32 and 16 bits | 32 位与 16 位，三种训练方式"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
loss_fn = nn.CrossEntropyLoss()


# %% train
def train(dtype, autocast):
    """Return the mean loss of the last epoch | 返回最后一个轮次的平均损失"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    net.to(dtype)
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-4)
    for epoch in range(12):
        total = 0.0
        for rows in torch.randperm(1797).split(64):
            optimizer.zero_grad()
            with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
                loss = loss_fn(net(X[rows].to(dtype)), y[rows])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
    return total / 1797


# %% compare
whole = train(torch.float32, autocast=False)
mixed = train(torch.float32, autocast=True)
half = train(torch.bfloat16, autocast=False)
print(f"float32 {whole:.2f}  autocast {mixed:.2f}  bfloat16 {half:.2f}")
