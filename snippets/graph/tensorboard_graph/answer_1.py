"""Two graphs under no_grad | no_grad 之下的两张图"""
# notes: timeout=60

# %% answer
import torch
from torch import nn

net = nn.Linear(2, 1)
X = torch.ones(10, 2)  # (B, D)
with torch.no_grad():
    y_hat = net(X)
    program = torch.export.export(net, (X,))
print("grad_fn:", y_hat.grad_fn)
operations = []
for node in program.graph.nodes:
    if node.op == "call_function":
        operations.append(str(node.target))
print("exported:", operations)
assert y_hat.grad_fn is None and operations == ["aten.linear.default"]
