"""A scaler of our own | 自己写的缩放器"""

# %% scaler
import torch
from torch import nn


class Scaler:
    """Scale a loss, and look for a scale that fits | 放大损失，寻找合适的倍数"""

    def __init__(self, growth_interval):
        self.value, self.good, self.interval = 2.0**16, 0, growth_interval

    def get_scale(self):
        return self.value

    def scale(self, loss):
        return loss * self.value

    def step(self, optimizer):
        grads = [p.grad for p in optimizer.param_groups[0]["params"]]
        for grad in grads:
            grad /= self.value
        self.finite = all(grad.isfinite().all() for grad in grads)
        if self.finite:
            optimizer.step()

    def update(self):
        self.good = self.good + 1 if self.finite else 0
        if not self.finite:
            self.value /= 2
        elif self.good == self.interval:
            self.value, self.good = self.value * 2, 0


# %% check
def train(scaler):
    """Return scale and weight after each of 20 steps | 返回 20 步的倍数和权重"""
    net = nn.Linear(1, 1, bias=False)
    nn.init.ones_(net.weight)
    loss_fn = nn.L1Loss()
    optimizer = torch.optim.SGD(net.parameters(), lr=2**-12)
    history = []
    for _ in range(20):
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=torch.float16):
            loss = loss_fn(net(torch.full((1, 1), 16.0)), torch.zeros(1, 1))
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        history.append((scaler.get_scale(), net.weight.item()))
    return history


ours = train(Scaler(growth_interval=3))
theirs = train(torch.amp.GradScaler("cpu", growth_interval=3))
print([int(scale) for scale, weight in ours[:10]])
print("equal:", ours == theirs)
assert ours == theirs
