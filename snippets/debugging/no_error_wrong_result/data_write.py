"""Clip the weights before backward, or after it | 在 backward 之前裁剪权重，还是之后"""

# %% clip
import torch


def slope(early):
    """Return the gradient, and whether w was still the same | 返回梯度，以及 w 变没变"""
    w = torch.tensor([2.0, 3.0], requires_grad=True)
    loss = (w**2).sum()
    before = w.detach().clone()
    if early:
        w.data.clamp_(max=1.0)
    same = torch.equal(w, before)
    loss.backward()
    with torch.no_grad():
        w.clamp_(max=1.0)
    return w.grad, same


wrong, right = slope(True), slope(False)
print("wrong =", wrong[0])
print("right =", right[0])
print("check =", [wrong[1], right[1]])
