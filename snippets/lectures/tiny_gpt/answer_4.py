"""Inputs that look alike without places | 没有位置时看上去一样的输入"""

# %% answer
import torch

digits = torch.arange(4)
X = torch.cartesian_prod(digits, digits, digits, digits, digits)  # (1024, 5)
Y = X.cumsum(dim=1) % 4
same_answer = len(Y.unique(dim=0))
ahead, last = X[:, :4].sort(dim=1).values, X[:, 4:]
looks = torch.cat((ahead, last), dim=1).unique(dim=0)
print(same_answer, "different answers,", len(looks), "different looks")
assert same_answer == 1024
assert len(looks) == 140

# %% attention
torch.manual_seed(0)
x = torch.randn(5, 8, dtype=torch.float64)  # (T, D)
shuffled = x[[2, 0, 3, 1, 4]]


def last_place(x):
    """Return what the last place gathers | 返回最后一个位置汇集的结果"""
    weights = (x @ x[-1] / 8**0.5).softmax(dim=0)  # (T,)
    return weights @ x  # (D,)


alike = torch.allclose(last_place(x), last_place(shuffled))
print("alike:", alike)
assert alike
