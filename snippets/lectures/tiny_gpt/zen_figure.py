"""Losses on kept and on unseen lines | 训练用的行与留出的行上的损失"""
# notes: threads=1

# %% figure
import codecs
import contextlib
import io
import math
from itertools import pairwise

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    """Attention, then two layers, each added | 先注意力，再两层，都加到输入上"""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(
            nn.Linear(width, 4 * width),
            nn.GELU(),
            nn.Linear(4 * width, width),
        )

    def attend(self, x):
        """Let each place look at itself and before | 每个位置看自己和前面"""
        B, T, D = x.shape
        qkv = self.qkv(x).view(B, T, 3, self.heads, D // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)  # 3 × (B, H, T, D / H)
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.out(y.transpose(1, 2).flatten(2))  # (B, T, D)

    def forward(self, x):
        x = x + self.attend(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class GPT(nn.Module):
    """Logits of the next token at every place | 每个位置上下一个词元的原始分数"""

    def __init__(self, tokens, length, width=32, heads=4):
        super().__init__()
        self.token = nn.Embedding(tokens, width)
        self.place = nn.Embedding(length, width)
        self.block = Block(width, heads)
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, tokens)

    def forward(self, ids):
        places = torch.arange(ids.shape[1])
        x = self.token(ids) + self.place(places)  # (B, T, D)
        return self.head(self.norm(self.block(x)))  # (B, T, C)


with contextlib.redirect_stdout(io.StringIO()):
    import this  # would print it | 会打印出来

lines = codecs.decode(this.s, "rot13").splitlines()[2:]
unseen = lines[3::4]
kept = [line for line in lines if line not in unseen]
chars = sorted(set("\n".join(lines)))


def windows(lines):
    """Return every 33 characters in a row | 返回每 33 个相连的字符"""
    text = "".join([line + "\n" for line in lines])
    ids = torch.tensor([chars.index(c) for c in text])
    return ids.unfold(0, 33, 1)  # (B, 33)


W, V = windows(kept), windows(unseen)
counts = torch.full((len(chars), len(chars)), 0.1)
text = "".join([line + "\n" for line in kept])
for a, b in pairwise(text):
    counts[chars.index(a), chars.index(b)] += 1
logp = (counts / counts.sum(dim=1, keepdim=True)).log()


def loss_of(net, w):
    """Return the mean loss of the next characters | 返回后一个字符的平均损失"""
    return F.cross_entropy(net(w[:, :-1]).flatten(0, 1), w[:, 1:].flatten())


torch.manual_seed(0)
net = GPT(tokens=len(chars), length=32).double()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
steps, kept_losses, unseen_losses = [], [], []
for step in range(201):
    if step in (0, 5, 10, 20, 35, 50, 75, 100, 150, 200):
        with torch.no_grad():  # every fourth window is enough | 每四个窗口取一个就够
            steps.append(step)
            kept_losses.append(round(loss_of(net, W[::4]).item(), 2))
            unseen_losses.append(round(loss_of(net, V[::4]).item(), 2))
    optimizer.zero_grad()
    loss = loss_of(net, W[torch.randint(len(W), (16,))])
    loss.backward()
    optimizer.step()

fig, ax = plt.subplots(figsize=(6.0, 3.2))
accent, gray = "#d9480f", "#808080"
ax.plot(steps, kept_losses, color=gray)
ax.plot(steps, unseen_losses, color=accent)
uniform = math.log(len(chars))
bigram = -logp[V[:, :-1], V[:, 1:]].mean().item()
for level, name in ((uniform, "uniform"), (bigram, "bigram")):
    ax.axhline(level, color=gray, linestyle="--", linewidth=1)
    ax.text(115, level - 0.06, name, fontsize=9, va="top")
ax.set(xlabel="step", ylabel="loss", xlim=(0, 200), ylim=(0, 4.5))
fig.tight_layout()
