"""Two graphs under no_grad | no_grad 之下的两张图"""
# notes: needs=tensorboard timeout=60

# %% helper
import tempfile

import torch
from tensorboard.backend.event_processing import event_accumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def operations(net, x):
    """Export net and return the operations in the file."""
    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            writer.add_graph(net, x)
        events = event_accumulator.EventAccumulator(folder)
        events.Reload()
        nodes = events.Graph().node
    return [node.op for node in nodes if node.op.startswith("aten::")]


# %% answer
net = nn.Linear(2, 1)
X = torch.ones(10, 2)
with torch.no_grad():
    y_hat = net(X)
    exported = operations(net, X)
print("grad_fn:", y_hat.grad_fn)
print("exported:", exported)
assert y_hat.grad_fn is None and exported == ["aten::linear"]
