"""Bug: the second update fails | 错误：第二次更新失败"""

# %% bug raises="TypeError" warns="UserWarning"
import torch

w = torch.tensor(1.0, requires_grad=True)
for step in range(2):
    loss = (w - 3) ** 2
    loss.backward()
    w = w - 0.25 * w.grad
    print("w =", w.item())
