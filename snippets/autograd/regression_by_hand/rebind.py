"""A new tensor under the old name | 旧名字，新张量"""

# %% rebind raises="TypeError" warns="UserWarning"
import torch

w = torch.tensor(1.0, requires_grad=True)
for _ in range(2):
    loss = (3 * w - 6) ** 2
    loss.backward()
    w = w - 0.05 * w.grad  # outside no_grad | 不在 no_grad 里
    print(f"w = {w.item():.1f}")
