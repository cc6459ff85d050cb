"""What weight_decay adds to a step | weight_decay 给一步加了什么"""

# %% step
import torch

w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5, weight_decay=0.25)
loss = (w - 5) ** 2  # slope -6 | 斜率为 -6
loss.backward()
by_hand = w.item() - 0.5 * (w.grad.item() + 0.25 * w.item())
optimizer.step()
print("by hand:", by_hand)
print("SGD:    ", w.item())
assert w.item() == by_hand
