"""w becomes a new tensor under no_grad | no_grad 里的 w 成了新张量"""

# %% message raises="AttributeError"
import torch

X, y = torch.tensor([1.0, 2.0]), torch.tensor([2.0, 4.0])  # (B,)
w = torch.tensor(0.0, requires_grad=True)
lr = 0.1

for epoch in range(3):
    loss = ((w * X - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w = w - lr * w.grad
        w.grad.zero_()
