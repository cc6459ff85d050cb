"""Call the module, not its forward | 调用模块，而不是它的 forward"""

# %% answer
import torch
from torch import nn

seen = []


def note(module, inputs, output):
    """Note the shape of an output | 记下输出的形状"""
    seen.append(output.shape)


net = nn.Linear(2, 1)
net.register_forward_hook(note)
X = torch.ones(3, 2)
same = torch.equal(net(X), net.forward(X))
print("same output:", same, " hook calls:", len(seen))
assert same and len(seen) == 1
