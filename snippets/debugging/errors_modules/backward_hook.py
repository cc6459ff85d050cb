"""A backward hook in the old form | 老式的反向钩子"""

# %% hook warns="FutureWarning"
import torch
from torch import nn


def note(module, grad_input, grad_output):
    print("grad_input:", [tuple(g.shape) for g in grad_input])


net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
net[2].register_backward_hook(note)
net(torch.zeros(2, 4)).sum().backward()
