"""A running average without a history | 没有历史的滑动平均"""

# %% answer
import torch

w = torch.tensor(0.0, requires_grad=True)
average = torch.tensor(0.0)
optimizer = torch.optim.SGD([w], lr=0.25)
for _ in range(3):
    optimizer.zero_grad()
    loss = (w - 3) ** 2
    loss.backward()
    optimizer.step()
    average = (average + w.detach()) / 2
    print("w =", w.item(), " average =", average.item())
assert w == 21 / 8 and average == 33 / 16
assert not average.requires_grad
