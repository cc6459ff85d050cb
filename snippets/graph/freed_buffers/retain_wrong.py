"""The message is gone, the mistake is not | 报错没了，错误还在"""

# %% retain
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
loss = (w - 3) ** 2
for step in range(3):
    optimizer.zero_grad()
    loss.backward(retain_graph=True)
    optimizer.step()
    print("step", step, "w =", w.item())
