"""The bytes that wait for backward | 等着反向传播的字节"""

# %% hooks
import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(256, 256),
    nn.ReLU(),
    nn.Linear(256, 256),
    nn.ReLU(),
)
held = {}


def keep(tensor):
    """Note a tensor | 记下一个张量"""
    held[tensor.data_ptr()] = tensor
    return tensor


def give(tensor):
    """Hand it back | 交还"""
    return tensor


# %% count
def count(batch_size, autocast):
    """Return the bytes held after a forward pass | 返回前向传播之后留着的字节数"""
    held.clear()
    for parameter in net.parameters():
        keep(parameter)
    X = torch.rand(batch_size, 256)  # (B, D)
    with torch.autograd.graph.saved_tensors_hooks(keep, give):
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            net(X)
    return sum(tensor.nbytes for tensor in held.values())


for batch_size in (1, 64, 1024):
    print(batch_size, count(batch_size, False), count(batch_size, True))
