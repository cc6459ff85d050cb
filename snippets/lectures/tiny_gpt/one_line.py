"""Change one line of the GPT | 改 GPT 的一行"""
# notes: threads=1

# %% table
import torch
import torch.nn.functional as F
from torch import nn

digits = torch.arange(4)
X = torch.cartesian_prod(digits, digits, digits, digits, digits)  # (1024, 5)


class Block(nn.Module):
    """Attention, then two layers, each added | 先注意力，再两层，都加到输入上"""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.causal = self.residual = True
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
        y = F.scaled_dot_product_attention(q, k, v, is_causal=self.causal)
        return self.out(y.transpose(1, 2).flatten(2))  # (B, T, D)

    def forward(self, x):
        y = self.attend(self.norm1(x))
        x = x + y if self.residual else y
        y = self.mlp(self.norm2(x))
        return x + y if self.residual else y


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


def build(change):
    """Return a new GPT with one line changed | 返回改了一行的新 GPT"""
    torch.manual_seed(0)
    net = GPT(tokens=4, length=9).double()
    if change == "no LayerNorm":
        net.block.norm1 = net.block.norm2 = net.norm = nn.Identity()
    if change == "no places":
        net.place.requires_grad_(False).weight.zero_()
    net.block.residual = change != "no residual"
    net.block.causal = change != "no mask"
    return net


def fit(net, steps):
    """Train to sort, and return the last loss | 训练排序，返回最后的损失"""
    torch.manual_seed(1)
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.005)
    loss_fn = nn.CrossEntropyLoss()
    for _ in range(steps):
        rows = torch.randint(4, (64, 5))
        ids = torch.cat((rows, rows.sort(dim=1).values), dim=1)  # (B, 10)
        optimizer.zero_grad()
        logits = net(ids[:, :-1])[:, 4:]  # (B, 5, C)
        loss = loss_fn(logits.flatten(0, 1), ids[:, 5:].flatten())
        loss.backward()
        optimizer.step()
    return loss.item()


@torch.no_grad()
def generate(net, ids, number):
    """Append the likeliest token, again and again | 一次次接上最可能的词元"""
    for _ in range(number):
        logits = net(ids)[:, -1]  # (B, C)
        best = logits.argmax(dim=1, keepdim=True)  # (B, 1)
        ids = torch.cat((ids, best), dim=1)
    return ids


def right(net):
    """Return how many of the inputs it sorts | 返回排对了多少输入"""
    answers = generate(net, X, 5)[:, 5:]
    return (answers == X.sort(dim=1).values).all(dim=1).sum().item()


for change in ("no LayerNorm", "no residual", "no places"):
    net = build(change)
    fit(net, 200)
    count = right(net)
    print(f"{change:12}", "fewer than 128" if count < 128 else count)

# %% mask
net = build("no mask")
loss = fit(net, 75)
print("loss below 0.01:", loss < 0.01)
print("right:", "fewer than 512" if right(net) < 512 else right(net))
