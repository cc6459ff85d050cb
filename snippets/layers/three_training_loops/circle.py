"""The five lines in a circle, with what each changed | 五行代码围成一圈，各改了什么"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
X = torch.rand(50, 64)
y = torch.randint(10, (50,))
net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
loss_fn = nn.CrossEntropyLoss()
w = net[0].weight
made = {}


def zero():
    optimizer.zero_grad()


def forward():
    made["logits"] = net(X)


def measure():
    made["loss"] = loss_fn(made["logits"], y)


def backward():
    made["loss"].backward()


def step():
    optimizer.step()


def state():
    """Return copies of all that a line could change | 复制可能改动的一切"""
    grad = None if w.grad is None else w.grad.clone()
    things = {"w": w.detach().clone(), "w.grad": grad}
    for name, value in made.items():
        things[name] = value.detach().clone()
    return things


def differs(a, b):
    """Tell whether two entries differ; None is a value | 两项是否不同"""
    if a is None or b is None:
        return a is not b
    return not torch.equal(a, b)


lines = {
    "optimizer.zero_grad()": zero,
    "logits = net(X)": forward,
    "loss = loss_fn(logits, y)": measure,
    "loss.backward()": backward,
    "optimizer.step()": step,
}
found = {}
for _ in range(2):  # the second round is drawn | 画的是第二圈
    for text, run in lines.items():
        before = state()
        run()
        after = state()
        changed = []
        for name in after:
            if differs(before.get(name), after[name]):
                changed.append(name)
        found[text] = ", ".join(changed)

fig, ax = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
places = [(0, 1.2), (2.3, 0.4), (1.75, -0.8), (-1.75, -0.8), (-2.3, 0.4)]
for i, (text, changed) in enumerate(found.items()):
    (x0, y0), (x1, y1) = places[i], places[(i + 1) % 5]
    ax.annotate(
        "",
        (x0 + 0.7 * (x1 - x0), y0 + 0.7 * (y1 - y0)),
        (x0 + 0.36 * (x1 - x0), y0 + 0.36 * (y1 - y0)),
        arrowprops={"arrowstyle": "->", "color": "#808080"},
    )
    ax.text(x0, y0 + 0.02, text, ha="center", va="bottom", family="monospace")
    ax.text(x0, y0 - 0.04, changed, ha="center", va="top", color="#d9480f")
ax.set(xlim=(-3.6, 3.6), ylim=(-1.2, 1.6))
ax.axis("off")
