"""Bug: the loss never changes | 错误：损失一直不变"""

# %% bug
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
for _ in range(3):
    loss = (w - 3) ** 2
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    print("loss =", loss.item())
