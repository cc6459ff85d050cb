"""A full backward hook | 完整的反向钩子"""

# %% hook
import torch
from torch import nn


def note(module, grad_input, grad_output):
    print("grad_input:", [tuple(g.shape) for g in grad_input])


net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
net[2].register_full_backward_hook(note)
net(torch.zeros(2, 4)).sum().backward()
