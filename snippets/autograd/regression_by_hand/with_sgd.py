"""The same line with an optimizer | 用优化器拟合同一条直线"""

# %% sgd
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.05)
for _ in range(1000):
    optimizer.zero_grad()
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    optimizer.step()
print(f"w = {w.item():.2f}, b = {b.item():.2f}")
