"""What four operations save | 四种运算各保存什么"""

# %% names
import torch


def saved_names(node):
    """List the tensors that a node has saved | 列出一个节点保存的张量"""
    names = []
    for name in dir(node):
        if name.startswith("_saved_"):
            if isinstance(getattr(node, name), torch.Tensor):
                names.append(name)
    return names


x = torch.tensor(3.0, requires_grad=True)
print("x**2: ", saved_names((x**2).grad_fn))
print("exp:  ", saved_names(torch.exp(x).grad_fn))
print("5 * x:", saved_names((5 * x).grad_fn))
print("x + 1:", saved_names((x + 1).grad_fn))
