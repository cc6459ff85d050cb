"""A checker for the larger exercise “three spirals”: run on the reader's own file, it says what to mend.

It needs nothing but torch. At the end of a file that defines some of `accuracy`, `train_epoch`, `Net`, `fit`:

    from notes_toolbox.spirals import check

    check(globals())
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from notes_toolbox.checking import expect, told

BAR = 0.88  # of fresh points; a straight line gets about 0.42, the best rule there is about 0.96
WIDTH, SEEDS = 32, (0, 1, 2)


def check(names: dict) -> bool:
    """Check what is there, and print a line for each of the four names.

    Args:
        names: the names of the file, `globals()`.

    Returns:
        Whether all four are there and right.
    """
    return all([_told(name, needed, found, names) for name, needed, found in CHECKS])


def _told(name: str, needed: tuple[str, ...], found: Callable[..., str], names: dict) -> bool:
    """Whether one name is right, after a line about it."""
    missing = [one for one in needed if one not in names]
    if missing:
        print(f"..  {name}: {missing[0]} is not there yet")
        return False
    return told(name, lambda: found(*(names[one] for one in needed)))


class Probe(nn.Module):
    """A linear layer that notes in which mode it is called.

    Attributes:
        modes: for each call, whether it was in train mode and whether gradients were on.
    """

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(3, 3, dtype=torch.float64)
        nn.init.eye_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)
        self.modes: list[tuple[bool, bool]] = []

    def forward(self, X: Tensor) -> Tensor:
        """Return the inputs, (B, 3), as long as nothing is trained."""
        self.modes.append((self.training, torch.is_grad_enabled()))
        return self.linear(X)


def _accuracy(accuracy: Callable) -> str:
    """Five points in batches of four and one; two and one of them right."""
    X, y = torch.eye(3, dtype=torch.float64)[[0, 1, 2, 2, 0]], torch.tensor([0, 1, 0, 1, 0])
    probe = Probe()
    share = accuracy(probe, DataLoader(TensorDataset(X, y), batch_size=4))
    expect(share is not None, "nothing came back: return the share", "没有返回值：要 return 比例")
    got = float(share)
    expect(len(probe.modes) == 2, "use each batch of the loader once", "加载器的每个批量用一次")
    expect(not any(train for train, _ in probe.modes), "call net.eval() first", "先调用 net.eval()")
    recorded = any(grad for _, grad in probe.modes)
    expect(not recorded, "measure under torch.no_grad()", "在 torch.no_grad() 下测量")
    expect(
        got != 0.75,
        "3 of 5 are right, 0.6; you have 0.75, the mean of batch means. Count in all batches, divide once",
        "5 个里对 3 个，应得 0.6；你得到 0.75，是各批量平均值的平均。先数完所有批量，再除一次",
    )
    told = f"3 of 5 are right, 0.6; you have {got:.4g}", f"5 个里对 3 个，应得 0.6；你得到 {got:.4g}"
    expect(math.isclose(got, 0.6, rel_tol=1e-6), *told)
    return "3 of 5"


def _train_epoch(train_epoch: Callable) -> str:
    """Two steps of SGD, compared with the same two steps written here."""
    probe, steps = Probe().eval(), []
    X, y = torch.eye(3, dtype=torch.float64)[[0, 1, 2, 0, 0]] - 0.3, torch.tensor([0, 1, 2, 1, 2])
    loader = DataLoader(TensorDataset(X, y), batch_size=3)
    optimizer = torch.optim.SGD(probe.parameters(), lr=0.5)
    optimizer.register_step_post_hook(lambda *_: steps.append(1))
    train_epoch(probe, loader, nn.CrossEntropyLoss(), optimizer)
    expect(len(probe.modes) == 2, "call net(X) once for each batch", "每个批量调用一次 net(X)")
    expect(all(train for train, _ in probe.modes), "call net.train() first", "先调用 net.train()")
    expect(
        len(steps) == 2,
        f"two batches, but optimizer.step() was called {len(steps)} times: once for each batch",
        f"两个批量，optimizer.step() 却调用了 {len(steps)} 次：每个批量一次",
    )
    got = probe.linear.weight
    expect(
        not torch.equal(got, Probe().linear.weight),
        "the steps found no gradient: zero_grad, then backward, then step",
        "走的两步都没有梯度：先 zero_grad，再 backward，然后 step",
    )
    expect(
        not torch.allclose(got, _trained_probe(loader, keep=True)),
        "the second step still has the gradient of the first: optimizer.zero_grad() for each batch",
        "第二步还带着第一步的梯度：每个批量都要 optimizer.zero_grad()",
    )
    expect(
        not torch.allclose(got, _trained_probe(loader, softmax=True)),
        "a softmax stands before the loss: CrossEntropyLoss takes logits and does it itself",
        "损失之前有 softmax：CrossEntropyLoss 要的是原始分数，softmax 由它自己做",
    )
    expect(
        torch.allclose(got, _trained_probe(loader)),
        "the weights are not those of two steps: zero_grad, loss_fn(net(X), y), backward, step",
        "权重与走两步的结果不同：zero_grad、loss_fn(net(X), y)、backward、step",
    )
    return "2 batches, 2 steps"


def _trained_probe(loader: Iterable, keep: bool = False, softmax: bool = False) -> Tensor:
    """The weight of a probe after an epoch, with the gradients kept or a softmax too many."""
    probe = Probe()
    optimizer = torch.optim.SGD(probe.parameters(), lr=0.5)
    for X, y in loader:
        if not keep:
            optimizer.zero_grad()
        logits = probe(X).softmax(1) if softmax else probe(X)
        nn.functional.cross_entropy(logits, y).backward()
        optimizer.step()
    return probe.linear.weight


def _net(make: Callable[[int], nn.Module]) -> str:
    """Parameters, logits, a bend, and eval mode."""
    net, (X, _) = make(WIDTH), spirals(200, 3)
    expect(isinstance(net, nn.Module), "Net(32) is no nn.Module", "Net(32) 不是 nn.Module")
    _registered(net)
    net.eval()
    with torch.no_grad():
        _logits(net, X)
        _bent(net, X)
        twice = torch.equal(net(X), net(X))
    expect(
        twice,
        "in eval mode, the same input gives two outputs: nn.Dropout knows the mode, F.dropout must be told",
        "评估模式下，同样的输入得到两种输出：nn.Dropout 知道模式，F.dropout 要你告诉它",
    )
    return f"{sum(p.numel() for p in net.parameters())} parameters"


def _registered(net: nn.Module) -> None:
    """Two hidden layers and the last one have at least three matrices."""
    seen = {id(weight) for weight in net.parameters()}
    for name, value in vars(net).items():
        inside = list(value.values()) if isinstance(value, dict) else value
        if name.startswith("_") or not isinstance(inside, list | tuple):
            continue
        kind, weights = type(value).__name__, [one for one in inside if isinstance(one, nn.Parameter)]
        weights += nn.ModuleList(one for one in inside if isinstance(one, nn.Module)).parameters()
        expect(
            all(id(weight) in seen for weight in weights),
            f"self.{name} is a plain {kind}; net.parameters() does not see into it: use nn.ModuleList",
            f"self.{name} 是普通的 {kind}，net.parameters() 看不到里面：用 nn.ModuleList",
        )
    for name, value in net.named_parameters():
        expect(
            value.dtype == torch.float64,
            f"{name} is {value.dtype}, the data torch.float64: nn.Linear(…, dtype=torch.float64)",
            f"{name} 是 {value.dtype}，数据是 torch.float64：写 nn.Linear(…, dtype=torch.float64)",
        )
    matrices = sum(p.ndim == 2 for p in net.parameters())
    expect(
        matrices >= 3,
        f"two hidden layers and the last one have 3 weights; net.parameters() has {matrices}",
        f"两个隐藏层加最后一层共有 3 个权重矩阵，net.parameters() 里有 {matrices} 个",
    )


def _logits(net: nn.Module, X: Tensor) -> None:
    """Three numbers per point, not probabilities."""
    expect(net(X) is not None, "forward gives nothing back: return the logits", "forward 要 return 原始分数")
    for inputs in (X, X[:1]):
        got, wanted = tuple(net(inputs).shape), (len(inputs), 3)
        expect(got == wanted, f"the logits are {got}, not {wanted}", f"原始分数的形状是 {got}，应为 {wanted}")
    logits = net(X)
    shares = bool((logits >= 0).all()) and torch.allclose(logits.sum(1), torch.ones_like(logits[:, 0]))
    expect(
        not shares,
        "each row adds up to 1: these are probabilities. Leave softmax out: CrossEntropyLoss does it itself",
        "每一行加起来都是 1：这是概率。去掉 softmax，CrossEntropyLoss 自己会做",
    )


def _bent(net: nn.Module, X: Tensor) -> None:
    """A straight line through two points stays straight in a linear model."""
    middle = (net(X[:100]) + net(X[100:])) / 2
    expect(
        not torch.allclose(net((X[:100] + X[100:]) / 2), middle),
        "the model is linear: several nn.Linear in a row are one. Put a ReLU between them",
        "模型是线性的：几个 nn.Linear 连在一起等于一个。中间要有 ReLU",
    )


def _fit(make: Callable[[int], nn.Module], fit: Callable) -> str:
    """Three trainings, measured on points that the reader's file never had."""
    worst = min(_trained(make, fit, seed) for seed in SEEDS)
    expect(
        worst > 0.5,
        f"{worst:.2f} of new points are right, no more than with a linear model: does the loss fall?",
        f"新的点只答对 {worst:.2f}，不比线性模型多：损失在下降吗？",
    )
    expect(
        worst > BAR,
        f"{worst:.2f} of new points are right, the bar is {BAR}: more epochs, or a different learning rate?",
        f"新的点答对 {worst:.2f}，及格线是 {BAR}：多练几轮，或换个学习率？",
    )
    return f"above {BAR} with {len(SEEDS)} seeds"


def _trained(make: Callable[[int], nn.Module], fit: Callable, seed: int) -> float:
    """The share of new points that are right after one training."""
    torch.manual_seed(seed)
    net = make(WIDTH)
    before = {name: value.detach().clone() for name, value in net.named_parameters()}
    X, y = spirals(300, 100 + seed)
    fit(net, X, (y + seed) % 3, seed)  # other classes than in the reader's file
    still = [name for name, value in net.named_parameters() if torch.equal(value, before[name])]
    expect(
        not still,
        f"not trained: {', '.join(still)}. Does the optimizer have net.parameters() of this net?",
        f"没有训练到：{', '.join(still)}。优化器拿到的是这个 net 的 net.parameters() 吗？",
    )
    net.eval()
    X, y = spirals(1000, 200 + seed)
    with torch.no_grad():
        logits = net(X)
    share, theirs = ((logits.argmax(1) == one % 3).double().mean().item() for one in (y + seed, y))
    expect(share > 0.5 or theirs < BAR, "use the X and y that fit is given", "要用传给 fit 的 X 和 y")
    expect(
        share > BAR or not bool((logits >= 0).all()),
        "no output is negative after training: leave out the ReLU, sigmoid, or softmax behind the last layer",
        "训练之后没有一个输出是负数：去掉最后一层后面的 ReLU、sigmoid 或 softmax",
    )
    return share


def spirals(n: int, seed: int) -> tuple[Tensor, Tensor]:
    """Points as in the exercise, others than there.

    Args:
        n: how many.
        seed: of the generator.

    Returns:
        The points (n, 2), float64, and their classes 0, 1, 2 in turn, (n,).
    """
    draw = torch.Generator().manual_seed(seed)
    t, y = torch.rand(n, generator=draw, dtype=torch.float64), torch.arange(n) % 3
    angle, radius = 2 * math.pi * (y.double() / 3 + 0.75 * t), 0.1 + 0.9 * t
    X = torch.stack([radius * angle.cos(), radius * angle.sin()], 1)
    return X + 0.08 * torch.randn(n, 2, generator=draw, dtype=torch.float64), y


CHECKS = (
    ("train_epoch", ("train_epoch",), _train_epoch),
    ("accuracy", ("accuracy",), _accuracy),
    ("Net", ("Net",), _net),
    ("fit", ("Net", "fit"), _fit),
)
