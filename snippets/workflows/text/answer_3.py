"""A convolution that reads pairs of neighbors | 读相邻两个词元的卷积"""
# notes: threads=1

# %% data
import torch
from torch import nn

good = ["good", "great", "nice", "perfect", "lovely", "fine"]
bad = ["bad", "terrible", "awful", "poor", "horrid", "dull"]
lines = []
for start in ("The", "Our"):
    for topic in ("food", "soup", "tea", "room", "music", "service"):
        for verb in ("was", "is", "seemed"):
            for plus, minus in zip(good, bad):
                begin = f"{start} {topic} {verb}"
                lines.append(f"{begin} {plus} , not {minus} .".split())
                lines.append(f"{begin} {minus} , not {plus} .".split())

words = ["<pad>", *sorted({word for line in lines for word in line})]
X = torch.tensor([[words.index(word) for word in line] for line in lines])
y = (torch.arange(len(X)) % 2 == 0).double()  # even: good | 偶数行：好
torch.manual_seed(0)
pairs = torch.randperm(216)
rows = torch.stack([2 * pairs, 2 * pairs + 1], dim=1)  # (216, 2)
train, valid = rows[66:].flatten(), rows[:66].flatten()
print(tuple(X[train].shape), tuple(X[valid].shape))


# %% model
class Pairs(nn.Module):
    """Embedding, Conv1d of width 2, maximum, linear | 嵌入、卷积、最大值、线性层"""

    def __init__(self, size):
        super().__init__()
        self.embedding = nn.Embedding(size, 16, padding_idx=0)
        self.conv = nn.Conv1d(16, 32, kernel_size=2)
        self.linear = nn.Linear(32, 1)

    def forward(self, X):
        E = self.embedding(X).transpose(1, 2)  # (B, T, D) -> (B, D, T)
        found = torch.relu(self.conv(E))  # (B, 32, T - 1)
        real = (X[:, 1:] != 0).unsqueeze(1)  # (B, 1, T - 1)
        best = (found * real).amax(dim=2)  # (B, 32)
        return self.linear(best).squeeze(1)  # (B,)


# %% answer
torch.manual_seed(0)
net = Pairs(len(words)).double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
loss_fn = nn.BCEWithLogitsLoss()
for epoch in range(30):
    optimizer.zero_grad()
    loss = loss_fn(net(X[train]), y[train])
    loss.backward()
    optimizer.step()

with torch.no_grad():
    logits = net(X[valid])
    padded = net(nn.functional.pad(X[valid], (0, 5)))
right = ((logits > 0) == (y[valid] == 1)).sum().item()
print("right:", right, "of", len(valid))
print("padding changes nothing:", torch.allclose(logits, padded))
assert right == 132 and torch.allclose(logits, padded)
