"""How many times faster, on one GPU | 在一块 GPU 上快了几倍"""
# notes: device=cuda timeout=300

# %% times measured
import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.benchmark import Timer

DEVICE = "cuda"


class Gelu(nn.Module):
    """An activation in small steps | 由小步运算组成的激活函数"""

    def forward(self, x):
        inside = 0.8 * (x + 0.045 * x**3)
        return 0.5 * x * (1 + torch.tanh(inside))


def seconds(net, x):
    """Return the median time of one call | 返回一次调用的中位用时"""
    timer = Timer("net(x)", globals={"net": net, "x": x})
    net(x)  # compile first | 先编译
    return timer.blocked_autorange(min_run_time=1).median


def ratio(net, x):
    """Return how many times faster net is compiled | 返回编译后快了几倍"""
    torch.compiler.reset()
    with torch.no_grad():
        plain = seconds(net, x)
        return plain / seconds(torch.compile(net), x)


layers = []
for _ in range(10):
    layers += [nn.Linear(64, 64), Gelu()]
cases = {
    "Gelu, 16,000,000": (Gelu(), torch.rand(16_000_000)),
    "10 x (Linear 64, Gelu)": (nn.Sequential(*layers), torch.rand(32, 64)),
    "Linear 4096": (nn.Linear(4096, 4096), torch.rand(4096, 4096)),
}
fig, ax = plt.subplots(figsize=(5.2, 2.0), layout="constrained")
for up, (name, (net, x)) in enumerate(reversed(cases.items())):
    times = ratio(net.to(DEVICE), x.to(DEVICE))
    ax.barh(up, times, 0.5, color="#d9480f")
    ax.text(max(times, 1), up, f" {times:.1f}", va="center")
ax.axvline(1, color="#808080", linewidth=1)
ax.set_yticks(range(3), list(reversed(cases)))
if torch.cuda.is_available():
    ax.set_title(torch.cuda.get_device_name(), fontsize=10)
ax.set(xlabel="plain / compiled", xlim=(0, ax.get_xlim()[1] * 1.1))
ax.spines[["top", "right"]].set_visible(False)
