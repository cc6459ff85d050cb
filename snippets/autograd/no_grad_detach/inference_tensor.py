"""Using the result later | 之后再用得到的结果"""

# %% add
import torch

w = torch.tensor(3.0, requires_grad=True)
with torch.inference_mode():
    k = w * 2
(w + k).backward()
print("w.grad =", w.grad.item())

# %% inference raises="RuntimeError"
z = w * k
