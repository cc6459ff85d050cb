"""Three backward passes, one grad | 三次反向传播，同一个 grad"""

# %% accumulate
import torch

w = torch.tensor(1.0, requires_grad=True)
for _ in range(3):
    loss = 2 * w
    loss.backward()
    print("w.grad =", w.grad.item())

# %% clear
for _ in range(3):
    w.grad = None  # start afresh | 从头开始
    loss = 2 * w
    loss.backward()
    print("w.grad =", w.grad.item())
