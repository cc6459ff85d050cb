"""Logits that are too much for exp | 对 exp 来说太大的原始分数"""

# %% naive
import torch
from torch.nn import functional as F


def softmax_by_hand(z):
    """Return the exponentials over their sum | 返回各个指数除以总和"""
    e = torch.exp(z)
    return e / e.sum()


z = torch.tensor([2.0, 1.0, 0.1])
print("z:      ", softmax_by_hand(z))
print("z + 100:", softmax_by_hand(z + 100))

# %% shift
large = z + 100
print("by hand:", softmax_by_hand(large - large.max()))
print("torch:  ", torch.softmax(large, dim=0))

# %% underflow
far = torch.tensor([0.0, 200.0])
print("softmax:    ", torch.softmax(far, dim=0))
print("then log:   ", torch.softmax(far, dim=0).log())
print("log_softmax:", F.log_softmax(far, dim=0))

# %% slope
far.requires_grad_()
(two_steps,) = torch.autograd.grad(-torch.softmax(far, dim=0).log()[0], far)
(one_step,) = torch.autograd.grad(-F.log_softmax(far, dim=0)[0], far)
print("softmax, then log:", two_steps)
print("log_softmax:      ", one_step)
