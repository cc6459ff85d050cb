"""Where did the loop go? | 循环到哪里去了"""
# notes: timeout=60

# %% answer
import torch
from torch import nn


class Rounds(nn.Module):
    def __init__(self, rounds):
        super().__init__()
        self.rounds = rounds

    def forward(self, x):
        for _ in range(self.rounds):
            x = torch.sin(x)
        return x


net = Rounds(3)
x = torch.ones(2)
program = torch.export.export(net, (x,))
print([node.name for node in program.graph.nodes])
before = net(x)
net.rounds = 5
print("net has changed:    ", not torch.equal(net(x), before))
print("program has changed:", not torch.equal(program.module()(x), before))
assert torch.equal(program.module()(x), before)
