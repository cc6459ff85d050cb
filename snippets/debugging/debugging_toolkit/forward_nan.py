"""Where a nan in the forward pass begins | 前向传播的 nan 从哪里开始"""

# %% saved
import torch
from torch.autograd.graph import saved_tensors_hooks


def pack(tensor):
    """Print the largest value of a saved tensor | 打印保存的张量的最大值"""
    print(tuple(tensor.shape), "largest:", tensor.max().item())
    return tensor


def unpack(tensor):
    """Return what was saved | 把保存的还回去"""
    return tensor


logits = torch.tensor([[1.0, 1000.0]], requires_grad=True)
with saved_tensors_hooks(pack, unpack):
    e = logits.exp()
    p = e / e.sum(dim=1, keepdim=True)
    loss = -p[:, 1].log().mean()
print("loss:", loss.item())
