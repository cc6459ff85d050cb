"""How far back a gradient reaches | 梯度能回到多远"""
# notes: threads=1

# %% reach
import torch
from torch import nn


def reach(net, steps):
    """Return the first gradient as a share of the last | 返回最早与最近的梯度之比"""
    torch.manual_seed(1)
    X = torch.randn(steps, 8, dtype=torch.float64, requires_grad=True)
    out = net(X)[0]  # (T, 8)
    out[-1].sum().backward()
    return f"{(X.grad[0].norm() / X.grad[-1].norm()).item():.0e}"


torch.manual_seed(0)
rnn = nn.RNN(8, 8).double()
print([reach(rnn, steps) for steps in (5, 20, 50)])

# %% lstm
torch.manual_seed(0)
lstm = nn.LSTM(8, 8).double()
print([reach(lstm, steps) for steps in (5, 20, 50)])


# %% open
def forget_gate(lstm, x):
    """Return the forget gate at the first step | 返回第一步的遗忘门"""
    z = lstm.weight_ih_l0 @ x + lstm.bias_ih_l0 + lstm.bias_hh_l0
    return torch.sigmoid(z[8:16])  # the second of four blocks | 四块里的第二块


x = torch.randn(8, dtype=torch.float64)
with torch.no_grad():
    print(f"gate: {forget_gate(lstm, x).mean().item():.2f}")
    lstm.bias_hh_l0[8:16] = 4.0
    print(f"gate: {forget_gate(lstm, x).mean().item():.2f}")
print([reach(lstm, steps) for steps in (5, 20, 50)])
