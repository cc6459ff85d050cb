"""Only the side taken is recorded | 只记录走过的分支"""
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


# %% answer warns="TracerWarning"
class Branch(nn.Module):
    def forward(self, x):
        if x.sum() > 0:
            return x.exp()
        return x.neg()


exported = operations(Branch(), torch.ones(2))
print(exported)
print(Branch()(-torch.ones(2)))  # the other side | 另一个分支
assert exported == ["aten::exp"]
