"""A program with three faults | 有三处错误的程序"""
# notes: threads=1 needs=sklearn

# %% data
import math
import warnings

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
X[1000] = 0.0  # a scan that failed | 这一张没扫上
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, test = order[:1400], order[1400:]


# %% net
class Scale(nn.Module):
    """Divide each row by its size | 每行除以自己的大小"""

    def forward(self, h):
        size = h.pow(2).mean(dim=1, keepdim=True).sqrt()  # (B, 1)
        return h / (size + 1e-8)  # never by 0 | 不会除以 0


class Net(nn.Module):
    """Ten classes from 64 pixels | 由 64 个像素分出十类"""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(64, 32, bias=False)
        self.scale = Scale()
        self.last = nn.Linear(32, 10)

    def forward(self, X):
        h = torch.relu(self.scale(self.first(X)))  # (B, 32)
        h = h.detach()
        return torch.softmax(self.last(h), dim=1)  # (B, 10)


loss_fn = nn.CrossEntropyLoss()

# %% start
torch.manual_seed(0)
net = Net().double()  # the data are float64 | 数据是 float64
print(f"ln 10 = {math.log(10):.2f}")
print(f"loss  = {loss_fn(net(X), y).item():.2f}")

# %% scales
for factor in (1, 16, 255):
    torch.manual_seed(0)
    plain = nn.Linear(64, 10).double()
    loss = loss_fn(plain(factor * X), y)
    print(f"pixels up to {factor:3}: loss = {loss.item():.2f}")


# %% one_batch
def one_batch(net, X, y):
    """Take 300 steps with these rows, return the loss | 只用这几行走 300 步"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
    for _ in range(300):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
    return loss.item()


# %% stuck
few = train[:20]
loss = one_batch(net, X[few], y[few])
print("below 0.01:", loss < 0.01)
print("above 1.46:", loss > 1.46)


# %% logits
class WithoutSoftmax(Net):
    """The output is logits | 输出是原始分数"""

    def forward(self, X):
        h = torch.relu(self.scale(self.first(X)))
        h = h.detach()
        return self.last(h)


torch.manual_seed(0)
net = WithoutSoftmax().double()
print(f"first loss: {loss_fn(net(X), y).item():.2f}")
print("below 0.01:", one_batch(net, X[few], y[few]) < 0.01)

# %% wrong
others = test[:20]
print("labels that fit:", (y[few] == y[others]).sum().item())
torch.manual_seed(0)
net = WithoutSoftmax().double()
print("below 0.01:", one_batch(net, X[few], y[others]) < 0.01)

# %% limits
torch.manual_seed(0)
noisy = nn.Sequential(nn.Dropout(0.5), nn.Linear(64, 10)).double()
loss = one_batch(noisy, X[few], y[few])
print("dropout, below 0.01:", loss < 0.01)
plain = nn.Linear(64, 10).double()
twins = X[few][:1].expand(2, 64)  # one row twice | 同一行两次
loss = one_batch(plain, twins, torch.tensor([0, 1]))
print(f"twins: {loss:.2f}")


# %% gradients
def gradients(net):
    """Print the norm of each gradient | 打印每个梯度的范数"""
    for name, parameter in net.named_parameters():
        norm = None
        if parameter.grad is not None:
            norm = f"{parameter.grad.norm().item():.3f}"
        print(f"{name:12}", norm)


# %% none
torch.manual_seed(0)
net = WithoutSoftmax().double()
loss_fn(net(X[few]), y[few]).backward()
gradients(net)


# %% probe
def probe(name, tensor):
    """Print in one line what a tensor is | 一行说明一个张量"""
    node = None
    if tensor.grad_fn is not None:
        node = tensor.grad_fn.name()
    print(
        f"{name:6}",
        tuple(tensor.shape),
        tensor.dtype,
        tensor.device,
        f"requires_grad={tensor.requires_grad}",
        f"leaf={tensor.is_leaf}",
        node,
    )


# %% path
weight = net.first.weight
h = torch.relu(net.scale(net.first(X[few])))
probe("weight", weight)
probe("h", h)
h = h.detach()
probe("h", h)
probe("logits", net.last(h))


# %% attached
class Attached(Net):
    """Each layer gets a gradient | 每一层都有梯度"""

    def forward(self, X):
        h = torch.relu(self.scale(self.first(X)))
        return self.last(h)


torch.manual_seed(0)
net = Attached().double()
loss_fn(net(X[few]), y[few]).backward()
gradients(net)
print(f"first loss: {loss_fn(net(X), y).item():.2f}")
print("below 0.01:", one_batch(net, X[few], y[few]) < 0.01)


# %% nan_names
def nan_names(net):
    """Name the gradients with a nan | 哪些梯度里有 nan"""
    names = []
    for name, parameter in net.named_parameters():
        if parameter.grad.isnan().any():
            names.append(name)
    return names


# %% epoch
def train_epoch(net, watch):
    """Stop at a nan, return the last batch | 遇到 nan 就停，返回最后一批"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    data = TensorDataset(X[train], y[train])
    generator = torch.Generator().manual_seed(0)
    loader = DataLoader(data, 50, shuffle=True, generator=generator)
    for step, (X_batch, y_batch) in enumerate(loader):
        optimizer.zero_grad()
        loss = loss_fn(net(X_batch), y_batch)
        loss.backward()
        names = nan_names(net)
        if loss.isnan() or (watch and names):
            break
        optimizer.step()
    print(f"step {step}: loss = {loss.item():.2f}, nan in {names}")
    return X_batch, y_batch


# %% late
torch.manual_seed(0)
net = Attached().double()
last_batch = train_epoch(net, watch=False)

# %% early
torch.manual_seed(0)
net = Attached().double()
X_batch, y_batch = train_epoch(net, watch=True)

# %% anomaly
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        with torch.autograd.set_detect_anomaly(True):
            loss_fn(net(X_batch), y_batch).backward()
    except RuntimeError as error:
        print(error)
lines = str(caught[0].message).splitlines()
code = [line.strip() for line in lines if line.startswith("    ")]
print(lines[0])
print("...", code[-1])


# %% note
def note(layer, inputs, output):
    """Print what a layer gets and returns | 打印一层的输入和输出"""
    (x,) = inputs
    zeros = (x == 0).all(dim=1).sum().item()
    print(
        f"{type(layer).__name__:6}",
        tuple(x.shape),
        "->",
        tuple(output.shape),
        "rows of zeros:",
        zeros,
    )


# %% hooks
hooks = [layer.register_forward_hook(note) for layer in net.children()]
net(X_batch)
for hook in hooks:
    hook.remove()
print("in X:", (X == 0).all(dim=1).nonzero().tolist())


# %% cure
class SafeScale(nn.Module):
    """The small number stands under the root | 小的数写在根号里"""

    def forward(self, h):
        return h / (h.pow(2).mean(dim=1, keepdim=True) + 1e-8).sqrt()


torch.manual_seed(0)
net = Attached().double()
net.scale = SafeScale()
last_batch = train_epoch(net, watch=True)
logits = net(X[test])
print((logits.argmax(dim=1) == y[test]).sum().item(), "of", len(test))

# %% gradcheck
row = torch.zeros(1, 3, dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(SafeScale(), (row,)))
try:
    torch.autograd.gradcheck(Scale(), (row,))
except RuntimeError as error:
    print(type(error).__name__ + ":", str(error).partition(",")[0])

# %% close
h = net.first(X[few])  # without the empty row | 没有空的那一行
before, after = Scale()(h), SafeScale()(h)
print("equal:", torch.equal(before, after))
torch.testing.assert_close(before, after)
exact = nn.functional.rms_norm(h, (32,), eps=1e-8)
torch.testing.assert_close(after, exact)

# %% not_close
other = nn.functional.rms_norm(h, (32,), eps=0.001)
try:
    torch.testing.assert_close(after, other)
except AssertionError as error:
    print(str(error).partition("Greatest")[0])
