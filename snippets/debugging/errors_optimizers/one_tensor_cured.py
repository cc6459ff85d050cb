"""A list with one tensor | 只有一个张量的列表"""

# %% cured
import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])  # (B, D)
y = X @ torch.tensor([2.0, -1.0])  # (B,)
w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01)
loss = ((X @ w - y) ** 2).mean()
loss.backward()
optimizer.step()
print([f"{value:.2f}" for value in w.tolist()])
