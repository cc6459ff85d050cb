"""Gradients that are never cleared | 从不清零的梯度"""

# %% train
import torch

x, y = torch.tensor([1.0, 2.0]), torch.tensor([2.0, 4.0])


def train(clear):
    """Return the last w, and whether w.grad was clear | 返回最后的 w，以及梯度是否干净"""
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    last, clean = [], []
    for _ in range(50):
        if clear:
            optimizer.zero_grad()
        loss = ((w * x - y) ** 2).mean()
        clean.append(w.grad is None)
        loss.backward()
        optimizer.step()
        last.append(round(w.item(), 4))
    return last[-4:], all(clean)


wrong, right = train(False), train(True)
print("wrong =", wrong[0])
print("right =", right[0])
print("check =", [wrong[1], right[1]])
