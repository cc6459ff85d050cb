"""A GPT that sorts, checked on every input | 会排序的 GPT，用所有输入来检查"""
# notes: threads=1

# %% task
import codecs
import contextlib
import io
import math
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import nn

digits = torch.arange(4)
X = torch.cartesian_prod(digits, digits, digits, digits, digits)  # (1024, 5)


def ordered(X):
    """Return the digits of each row in order | 返回每行排好的数字"""
    return X.sort(dim=1).values


print(len(X), "inputs, for example", X[798].tolist())
print("answer:", ordered(X)[798].tolist())

# %% trivial
Y = ordered(X)
frequent = Y.mode(dim=0).values
print("always", frequent.tolist(), (Y == frequent).all(dim=1).sum().item())
print("the input itself:", (Y == X).all(dim=1).sum().item())


# %% linear
def linear(Y):
    """Train one linear layer, return its logits | 训练一个线性层，返回原始分数"""
    torch.manual_seed(0)
    inputs = F.one_hot(X, 4).flatten(1).double()  # (1024, 20)
    net = nn.Linear(20, 20).double()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.5)
    loss_fn = nn.CrossEntropyLoss()
    for _ in range(200):
        optimizer.zero_grad()
        logits = net(inputs).view(-1, 5, 4)
        loss = loss_fn(logits.flatten(0, 1), Y.flatten())
        loss.backward()
        optimizer.step()
    return logits.detach()


# %% sorts
right = (linear(Y).argmax(dim=2) == Y).all(dim=1)
print("linear:", right.sum().item(), "of", len(X))


# %% block
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


# %% gpt
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


# %% shift
ids = torch.cat((X, ordered(X)), dim=1)  # (1024, 10)
print("input: ", ids[798, :-1].tolist())
print("target:", 4 * ["-"] + ids[798, 5:].tolist())


# %% train
def train(solve, steps):
    """Train a new GPT on random rows | 用随机的行训练一个新的 GPT"""
    torch.manual_seed(0)
    net = GPT(tokens=4, length=9).double()
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.005)
    loss_fn = nn.CrossEntropyLoss()
    for _ in range(steps):
        rows = torch.randint(4, (64, 5))
        ids = torch.cat((rows, solve(rows)), dim=1)  # (B, 10)
        optimizer.zero_grad()
        logits = net(ids[:, :-1])[:, 4:]  # (B, 5, C)
        loss = loss_fn(logits.flatten(0, 1), ids[:, 5:].flatten())
        loss.backward()
        optimizer.step()
    return net


# %% generate
@torch.no_grad()
def generate(net, ids, number):
    """Append the likeliest token, again and again | 一次次接上最可能的词元"""
    for _ in range(number):
        logits = net(ids)[:, -1]  # (B, C)
        best = logits.argmax(dim=1, keepdim=True)  # (B, 1)
        ids = torch.cat((ids, best), dim=1)
    return ids


# %% check
net = train(ordered, 200)
print(sum(p.numel() for p in net.parameters()), "parameters")
answers = generate(net, X, 5)[:, 5:]  # (1024, 5)
right = (answers == ordered(X)).all(dim=1)
print(right.sum().item(), "of", len(X))
print("broken:", X[~right][:3].tolist())


# %% sums
def sums(X):
    """Return the running sums, modulo 4 | 返回逐步的和，除以 4 取余"""
    return X.cumsum(dim=1) % 4


print(X[798].tolist(), sums(X)[798].tolist())

# %% sums_linear
logits, Y = linear(sums(X)), sums(X)
losses = [F.cross_entropy(logits[:, k], Y[:, k]).item() for k in range(5)]
print("loss at each place:", [f"{loss:.2f}" for loss in losses])
print(f"ln 4: {math.log(4):.2f}")

# %% sums_gpt
answers = generate(train(sums, 120), X, 5)[:, 5:]
print((answers == sums(X)).all(dim=1).sum().item(), "of", len(X))

# %% zen
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
print(len(kept), "lines kept,", len(unseen), "lines unseen")
print(len(chars), "characters, windows:", len(W), len(V))

# %% bigram
counts = torch.full((len(chars), len(chars)), 0.1)
text = "".join([line + "\n" for line in kept])
for a, b in pairwise(text):  # each character and the next | 字符与后一个字符
    counts[chars.index(a), chars.index(b)] += 1
logp = (counts / counts.sum(dim=1, keepdim=True)).log()
print(f"uniform {math.log(len(chars)):.2f}")
for name, w in (("kept", W), ("unseen", V)):
    loss = -logp[w[:, :-1], w[:, 1:]].mean()
    print(f"bigram, {name}: {loss.item():.2f}")


# %% learn
def loss_of(net, w):
    """Return the mean loss of the next characters | 返回后一个字符的平均损失"""
    return F.cross_entropy(net(w[:, :-1]).flatten(0, 1), w[:, 1:].flatten())


torch.manual_seed(0)
net = GPT(tokens=len(chars), length=32).double()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
for step in range(201):
    if step in (0, 20, 50, 100, 200):
        with torch.no_grad():
            kept_loss, unseen_loss = loss_of(net, W), loss_of(net, V)
        print(f"{step:3} {kept_loss.item():.2f} {unseen_loss.item():.2f}")
    optimizer.zero_grad()
    loss = loss_of(net, W[torch.randint(len(W), (16,))])
    loss.backward()
    optimizer.step()
