"""The same numbers, within a tolerance | 在容差之内，数是一样的"""

# %% train
import torch
from torch import nn


def train(backend):
    """Return the parameters after 20 steps | 返回 20 步之后的参数"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 1))
    X = torch.rand(64, 8)  # (B, D)
    y = X.sum(dim=1, keepdim=True)  # (B, 1)
    model = torch.compile(net, backend=backend) if backend else net
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        loss = loss_fn(model(X), y)
        loss.backward()
        optimizer.step()
    return list(net.parameters())


# %% compare
plain, fast = train(None), train("aot_eager")
torch.testing.assert_close(fast, plain, rtol=1e-4, atol=1e-6)
print("close")


# %% backend
def in_float32(module, inputs):
    """Compute in float32, round once at the end | 用 float32 算，最后只舍入一次"""

    def run(*tensors):
        wide = [tensor.float() for tensor in tensors]
        return [result.to(torch.bfloat16) for result in module(*wide)]

    return run


# %% rounding
def gelu(x):
    """An activation in small steps | 由小步运算组成的激活函数"""
    inside = 0.8 * (x + 0.045 * x**3)
    return 0.5 * x * (1 + torch.tanh(inside))


x = torch.linspace(-3, 3, 601, dtype=torch.float64).to(torch.bfloat16)
plain = gelu(x)
fast = torch.compile(gelu, backend=in_float32)(x)
print("equal:", torch.equal(fast, plain))
print("within 0.02:", torch.allclose(fast, plain, rtol=0, atol=0.02))

# %% closer
exact = gelu(x.double())
error_plain = (plain - exact).abs().mean()
error_fast = (fast - exact).abs().mean()
print("error plain > error fast:", (error_plain > error_fast).item())
