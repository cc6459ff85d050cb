"""The cell at each letter of hello | 读 hello 的每个字母时的单元"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

letters = "ehlo"
ids = torch.tensor([letters.index(c) for c in "hello"])
answers = torch.tensor([letters.index(c) for c in "ohlol"])
torch.manual_seed(0)
embedding = nn.Embedding(4, 8).double()
rnn = nn.RNN(8, 6).double()
linear = nn.Linear(6, 4).double()
parameters = [p for m in (embedding, rnn, linear) for p in m.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.05)
loss_fn = nn.CrossEntropyLoss()
for _ in range(100):
    optimizer.zero_grad()
    out, last = rnn(embedding(ids))
    loss = loss_fn(linear(out), answers)
    loss.backward()
    optimizer.step()

fig, ax = plt.subplots(figsize=(6.4, 3.2))
accent, gray = "#d9480f", "#808080"
arrow = {"arrowstyle": "->", "color": gray, "shrinkA": 0, "shrinkB": 0}
W, U = tuple(rnn.weight_ih_l0.shape), tuple(rnn.weight_hh_l0.shape)
h = torch.zeros(1, 6, dtype=torch.float64)
for k in range(5):
    before = tuple(h.shape)
    x = embedding(ids[k : k + 1])  # (1, 8)
    out, h = rnn(x, h)
    logits = linear(out)  # (1, 4)
    answer = letters[logits.argmax().item()]
    ax.bar(k, 0.7, 0.56, -0.35, fill=False, edgecolor=accent, linewidth=1.6)
    ax.text(k, 0, f"W {W}\nU {U}", ha="center", va="center", fontsize=9)
    for head, tail in (
        ((k, -0.35), (k, -1)),
        ((k, 1), (k, 0.35)),
        ((k - 0.28, 0), (k - 0.72, 0)),
    ):
        ax.annotate("", head, tail, arrowprops=arrow)
    shapes = ((k, -0.7, x.shape), (k, 0.65, logits.shape))
    for across, up, shape in shapes:
        ax.text(across + 0.05, up, str(tuple(shape)), fontsize=9, va="center")
    ax.text(k - 0.5, 0.1, str(before), fontsize=9, ha="center")
    letter = letters[ids[k].item()]
    ax.text(k, -1.15, letter, fontsize=15, ha="center", va="top")
    ax.text(k, 1.08, answer, fontsize=15, ha="center", color=accent)
ax.text(-0.8, 0, "0", fontsize=12, ha="center", va="center")
ax.set(xlim=(-0.95, 4.45), ylim=(-1.6, 1.5))
ax.axis("off")
fig.tight_layout()
