"""A new Adam for each step, and one for all | 每步一个新的 Adam，始终一个 Adam"""

# %% adam
import torch


class Fresh:
    """Make an optimizer whenever it is asked for | 每次取用都新建优化器"""

    def __init__(self):
        self.w = torch.tensor(0.25, requires_grad=True)

    @property
    def optimizer(self):
        return torch.optim.Adam([self.w], lr=0.1)


class Kept:
    """Make it once | 只建一次"""

    def __init__(self):
        self.w = torch.tensor(0.25, requires_grad=True)
        self.optimizer = torch.optim.Adam([self.w], lr=0.1)


# %% train
wrong, right = Fresh(), Kept()
last = []
for trainer in (wrong, right):
    for _ in range(200):
        trainer.optimizer.zero_grad()
        loss = (trainer.w - 1) ** 2
        loss.backward()
        trainer.optimizer.step()
        last.append(round(trainer.w.item(), 4))
print("wrong =", last[196:200])
print("right =", last[396:])
print("check =", [t.optimizer is t.optimizer for t in (wrong, right)])
