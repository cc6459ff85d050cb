"""Three steps down a slope | 沿着坡走三步"""

# %% clear
import torch

w = torch.tensor(10.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
for _ in range(3):
    optimizer.zero_grad
    loss = 2 * w
    loss.backward()
    optimizer.step()
print("w =", w.item())
