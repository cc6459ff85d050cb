"""Two decimals of a number | 打印一个数，两位小数"""

# %% print
import torch

x = torch.tensor([1.0, 2.0])  # (B,)
w = torch.tensor([0.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
for epoch in range(2):
    optimizer.zero_grad()
    loss = ((w * x - 2 * x) ** 2).mean()
    loss.backward()
    optimizer.step()
    print(f"epoch {epoch}: loss = {loss:.2f}, w = {w.item():.2f}")
