"""Bug: powers of w in one tensor | 错误：把 w 的各次幂写进一个张量"""

# %% bug
import torch

w = torch.tensor(2.0, requires_grad=True)
h = torch.ones(4)
for t in range(3):
    h[t + 1] = w * h[t]
total = h.sum()  # 1 + w + w**2 + w**3
try:
    total.backward()
except RuntimeError as error:
    print(str(error).partition(":")[0])
