"""A limit without an if | 不用 if 的限幅"""

# %% shorten
import torch


def shorten(x):
    """Scale x to length 1 if it is longer | 比 1 长就缩到长度 1"""
    length = x.norm()
    if length > 1:
        return x / length
    return x


def with_where(x):
    """Compute both, choose one | 两边都算，取其中一边"""
    length = x.norm()
    return torch.where(length > 1, x / length, x)


def with_clamp(x):
    """Divide by at least 1 | 除数至少是 1"""
    return x / x.norm().clamp(min=1)


# %% check
def gradient(function, x):
    """Return the gradient of the sum at x | 返回各分量之和在 x 处的梯度"""
    leaf = x.clone().requires_grad_()
    function(leaf).sum().backward()
    return leaf.grad


samples = (torch.tensor([3.0, 4.0]), torch.tensor([0.3, 0.4]), torch.zeros(2))
for function in (with_where, with_clamp):
    fast = torch.compile(function, backend="eager", fullgraph=True)
    for x in samples:
        assert torch.equal(fast(x), shorten(x))
    print(function.__name__, gradient(function, torch.zeros(2)).tolist())
assert gradient(with_clamp, torch.zeros(2)).tolist() == [1.0, 1.0]
assert gradient(with_where, torch.zeros(2)).isnan().all()
