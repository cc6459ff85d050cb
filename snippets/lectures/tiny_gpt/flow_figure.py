"""The GPT as boxes, shapes from a run | GPT 的方框图，形状取自一次运行"""

# %% figure
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from notes_toolbox import blocks
from notes_toolbox.summary import Row
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


net = GPT(tokens=4, length=9)
layers, names = {}, {"block.out": "attention", "token": "Embeddings"}


def note(name):
    """Keep a layer as a box, without the batch axis | 把一层记成方框，不含批量轴"""

    def hook(layer, inputs, output):
        kind = names.get(name, type(layer).__name__)
        count = sum(p.numel() for p in layer.parameters())
        layers[name] = Row("", kind, tuple(output.shape[1:]), count)

    return hook


for name, layer in net.named_modules():
    layer.register_forward_hook(note(name))
ids = torch.zeros(64, 9, dtype=torch.long)
net(ids)
attend = [layers["block.norm1"], layers["block.out"]]
mlp = [layers["block.norm2"]] + [layers[f"block.mlp.{k}"] for k in range(3)]
plus = ("+", layers["block"].shape)
rows = [("ids", ids.shape[1:]), layers["token"], [[], attend], plus]
rows += [[[], mlp], plus, layers["norm"], layers["head"]]
fig, ax = plt.subplots(figsize=(6.4, 4.4))
blocks(ax, rows, columns=5)
fig.tight_layout()
