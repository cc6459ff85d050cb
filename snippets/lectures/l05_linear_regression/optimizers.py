"""Nine optimizers, three learning rates | 九种优化器，三个学习率"""
# notes: threads=1

# %% setup
import torch
from torch import nn, optim

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)  # (3, 1)
y = 2 * X  # (3, 1)


class Evaluate:
    """Compute the loss and its gradients | 计算损失和它的梯度"""

    def __init__(self, model, loss_fn, X, y):
        self.model, self.loss_fn = model, loss_fn
        self.X, self.y = X, y

    def __call__(self):
        self.model.zero_grad()
        loss = self.loss_fn(self.model(self.X), self.y)
        loss.backward()
        return loss


def momentum(parameters, lr):
    """SGD with momentum | 带动量的 SGD"""
    return optim.SGD(parameters, lr=lr, momentum=0.9)


def lbfgs(parameters, lr):
    """LBFGS with one evaluation per step | 每步只计算一次的 LBFGS"""
    return optim.LBFGS(parameters, lr=lr, max_iter=1)


# %% steps
def steps_needed(make, lr, X, y):
    """Return from which step on the loss stays small | 返回从第几步起损失一直很小"""
    model = nn.Linear(1, 1, dtype=torch.float64)
    nn.init.ones_(model.weight)
    nn.init.zeros_(model.bias)
    evaluate = Evaluate(model, nn.MSELoss(), X, y)
    optimizer = make(model.parameters(), lr=lr)
    last_large = 0
    for step in range(1, 301):
        loss = optimizer.step(evaluate)
        if not loss < 1e-3:  # nan too | nan 也算
            last_large = step
    return "-" if last_large > 200 else last_large


# %% table
makers = [
    optim.SGD,
    momentum,
    optim.Adagrad,
    optim.RMSprop,
    optim.Adam,
    optim.AdamW,
    optim.Adamax,
    optim.Rprop,
    lbfgs,
]
print(f"{'':8}" + "".join(f"{lr:>6}" for lr in (0.01, 0.1, 1.0)))
for make in makers:
    row = [steps_needed(make, lr, X, y) for lr in (0.01, 0.1, 1.0)]
    print(f"{make.__name__:8}" + "".join(f"{n:>6}" for n in row))
