"""Famous networks on the meta device, counted | meta 设备上的著名网络，数一数"""

# %% lenet
import torch
from torch import nn

with torch.device("meta"):
    lenet = nn.Sequential(
        nn.Conv2d(1, 6, kernel_size=5),  # (B, 6, 28, 28)
        nn.Tanh(),
        nn.AvgPool2d(2),  # (B, 6, 14, 14)
        nn.Conv2d(6, 16, kernel_size=5),  # (B, 16, 10, 10)
        nn.Tanh(),
        nn.AvgPool2d(2),  # (B, 16, 5, 5)
        nn.Flatten(),  # (B, 400)
        nn.Linear(400, 120),
        nn.Tanh(),
        nn.Linear(120, 84),
        nn.Tanh(),
        nn.Linear(84, 10),  # (B, 10)
    )


# %% count
def count(net):
    """Return the number of parameters | 返回参数个数"""
    return sum(p.numel() for p in net.parameters())


print(f"{count(lenet):,}")

# %% layers
for layer in lenet:
    if count(layer) > 0:
        print(f"{count(layer):6,}  {layer}")

# %% rebuilt
# C3: 6 channels see 3 each, 9 see 4, 1 sees all 6 | 6 个看 3 个，9 个看 4 个，1 个看 6 个
kernels = 6 * 3 + 9 * 4 + 1 * 6
rows = [
    ("C1", 6 * (25 + 1), 6 * (25 + 1) * 28 * 28),
    ("S2", 6 * 2, 6 * (4 + 1) * 14 * 14),
    ("C3", kernels * 25 + 16, (kernels * 25 + 16) * 10 * 10),
    ("S4", 16 * 2, 16 * (4 + 1) * 5 * 5),
    ("C5", 120 * (400 + 1), 120 * (400 + 1)),
    ("F6", 84 * (120 + 1), 84 * (120 + 1)),
    ("output", 0, 10 * 84),
]
print("layer   parameters  connections")
for name, parameters, connections in rows:
    print(f"{name:6}  {parameters:10,}  {connections:11,}")
total = sum(row[1] for row in rows)
uses = sum(row[2] for row in rows)
print(f"total   {total:10,}  {uses:11,}")

# %% by_hand
by_hand = [
    25 * 1 * 6 * 28 * 28,
    25 * 6 * 16 * 10 * 10,
    400 * 120,
    120 * 84,
    84 * 10,
]
print(f"{sum(by_hand):,}")

# %% flops
from torch.utils.flop_counter import FlopCounterMode

X = torch.empty(1, 1, 32, 32, device="meta")  # (B, C, H, W)
with FlopCounterMode(display=False) as counter:
    logits = lenet(X)
print(f"{counter.get_total_flops():,}")

# %% operators
for operator, flops in counter.get_flop_counts()["Global"].items():
    print(f"{operator!s:17} {flops:8,}")


# %% multiply_adds
def multiply_adds(net, X):
    """Return the multiply-adds of one call | 返回调用一次的乘加次数"""
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        net(X)
    return counter.get_total_flops() // 2


print(f"{multiply_adds(lenet, X):,}")


# %% vgg
def make_vgg(numbers):
    """Return a VGG with these numbers of convolutions | 返回 VGG，各段卷积个数给定"""
    layers, channels = [], 3
    for number, width in zip(numbers, [64, 128, 256, 512, 512], strict=True):
        for _ in range(number):
            layers.append(nn.Conv2d(channels, width, 3, padding=1))
            layers.append(nn.ReLU())
            channels = width
        layers.append(nn.MaxPool2d(2))
    layers.append(nn.Flatten())  # (B, 512 * 7 * 7)
    sizes = [512 * 7 * 7, 4096, 4096, 1000]
    for i in range(3):
        if i > 0:
            layers.append(nn.ReLU())
        layers.append(nn.Linear(sizes[i], sizes[i + 1]))
    return nn.Sequential(*layers)


# %% vgg_count
image = torch.empty(1, 3, 224, 224, device="meta")  # (B, C, H, W)
with torch.device("meta"):
    vggs = {16: make_vgg([2, 2, 3, 3, 3]), 19: make_vgg([2, 2, 4, 4, 4])}
for name, vgg in vggs.items():
    print(f"VGG-{name}  {count(vgg):,}  {multiply_adds(vgg, image):,}")

# %% vgg_convs
for name, vgg in vggs.items():
    convs = vgg[:-6]  # without flatten and what follows | 去掉 flatten 和它后面的层
    print(f"VGG-{name}  {multiply_adds(convs, image):,}")


# %% block
def conv(channels, width, size, stride=1):
    """Return a convolution with batch normalization | 返回卷积加批量归一化"""
    return nn.Sequential(
        nn.Conv2d(channels, width, size, stride, size // 2, bias=False),
        nn.BatchNorm2d(width),
    )


class Block(nn.Module):
    """Convolutions with a shortcut around them | 几个卷积，外加一条捷径"""

    def __init__(self, body, channels, width, stride):
        super().__init__()
        self.body, self.width = body, width
        self.shortcut = nn.Identity()
        if stride != 1 or channels != width:
            self.shortcut = conv(channels, width, 1, stride)

    def forward(self, x):
        return torch.relu(self.body(x) + self.shortcut(x))


# %% kinds
def basic(channels, width, stride):
    """Return the block of ResNet-18 and 34 | 返回 ResNet-18 和 34 的块"""
    first, second = conv(channels, width, 3, stride), conv(width, width, 3)
    body = nn.Sequential(first, nn.ReLU(), second)
    return Block(body, channels, width, stride)


def bottleneck(channels, width, stride):
    """Return the block of deeper ones as of today | 返回更深的 ResNet 今天用的块"""
    a, b = conv(channels, width, 1), conv(width, width, 3, stride)
    body = nn.Sequential(a, nn.ReLU(), b, nn.ReLU(), conv(width, 4 * width, 1))
    return Block(body, channels, 4 * width, stride)


# %% resnet
def make_resnet(make_block, numbers):
    """Return a ResNet with four stages of blocks | 返回由四段块组成的 ResNet"""
    layers = [conv(3, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, padding=1)]
    channels = 64
    for stage in range(4):
        for i in range(numbers[stage]):
            stride = 2 if stage > 0 and i == 0 else 1
            block = make_block(channels, 64 * 2**stage, stride)
            layers.append(block)
            channels = block.width
    layers.append(nn.AdaptiveAvgPool2d(1))
    layers.append(nn.Flatten())
    layers.append(nn.Linear(channels, 1000))
    return nn.Sequential(*layers)


# %% resnets
kinds = {
    "ResNet-18": (basic, [2, 2, 2, 2], "1.8"),
    "ResNet-34": (basic, [3, 4, 6, 3], "3.6"),
    "ResNet-50": (bottleneck, [3, 4, 6, 3], "3.8"),
    "ResNet-152": (bottleneck, [3, 8, 36, 3], "11.3"),
}
print("            parameters   multiply-adds  paper")
for name, (make_block, numbers, paper) in kinds.items():
    with torch.device("meta"):
        net = make_resnet(make_block, numbers).eval()
    n = multiply_adds(net, image)
    print(f"{name:10}  {count(net):10,}  {n:14,}  {paper:>5}")


# %% original
def original_bottleneck(channels, width, stride):
    """Return the block of the paper | 返回论文里的块"""
    a, b = conv(channels, width, 1, stride), conv(width, width, 3)
    body = nn.Sequential(a, nn.ReLU(), b, nn.ReLU(), conv(width, 4 * width, 1))
    return Block(body, channels, 4 * width, stride)


# %% moved
for numbers in ([3, 4, 6, 3], [3, 8, 36, 3]):
    with torch.device("meta"):
        net = make_resnet(original_bottleneck, numbers).eval()
    print(f"{count(net):10,}  {multiply_adds(net, image):14,}")

# %% gpt_layer
from torch.nn import functional as F


class Layer(nn.Module):
    """Attention, then two linear layers | 注意力，然后两个线性层"""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm_1, self.norm_2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)

    def forward(self, x):  # (B, T, D)
        B, T, D = x.shape
        qkv = self.qkv(self.norm_1(x)).view(B, T, 3, self.heads, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)  # (B, H, T, D / H)
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.mix(y.transpose(1, 2).reshape(B, T, D))
        return x + self.down(F.gelu(self.up(self.norm_2(x))))


# %% gpt
class GPT(nn.Module):
    """GPT-2 small, with or without a shared matrix | GPT-2 small，矩阵共用或不共用"""

    def __init__(self, shared):
        super().__init__()
        self.tokens = nn.Embedding(50257, 768)
        self.positions = nn.Embedding(1024, 768)
        self.layers = nn.Sequential(*[Layer(768, 12) for _ in range(12)])
        self.norm = nn.LayerNorm(768)
        self.head = nn.Linear(768, 50257, bias=False)
        if shared:
            self.head.weight = self.tokens.weight

    def forward(self, tokens):  # (B, T)
        positions = torch.arange(tokens.shape[1], device=tokens.device)
        x = self.tokens(tokens) + self.positions(positions)  # (B, T, D)
        return self.head(self.norm(self.layers(x)))  # (B, T, 50257)


# %% gpt_count
for shared in (False, True):
    with torch.device("meta"):
        gpt = GPT(shared)
    print(f"{shared!s:5}  {count(gpt):11,}")

# %% gpt_tokens
tokens = torch.empty(1, 1024, dtype=torch.int64, device="meta")  # (B, T)
n = multiply_adds(gpt, tokens)
print(f"{n:,} in all, {n // 1024:,} a token")

# %% per_token
linear = 12 * 12 * 768**2 + 768 * 50257
attention = 12 * 2 * 1024 * 768
print(f"{linear:,} + {attention:,} = {linear + attention:,}")


# %% transformer
def make_transformer(num_layers):
    """Return the base model of 2017 and its embedding | 返回 2017 年的 base 模型和嵌入"""
    layer = nn.TransformerEncoderLayer(512, 8, 2048, batch_first=True)
    encoder = nn.TransformerEncoder(layer, num_layers)
    layer = nn.TransformerDecoderLayer(512, 8, 2048, batch_first=True)
    decoder = nn.TransformerDecoder(layer, num_layers)
    return nn.ModuleList([encoder, decoder, nn.Embedding(37000, 512)])


# %% variations
for num_layers, paper in [(2, 36), (4, 50), (6, 65), (8, 80)]:
    with torch.device("meta"):
        net = make_transformer(num_layers)
    print(f"{num_layers} layers  {count(net):10,}  paper: {paper} million")
