"""Using the result later | 之后再用得到的结果"""

# %% no_grad
import torch

w = torch.tensor(3.0, requires_grad=True)
with torch.no_grad():
    k = w * 2
(w * k).backward()  # k is a constant | k 是常数
print("w.grad =", w.grad.item())

# %% inference raises="RuntimeError"
with torch.inference_mode():
    k = w * 2
w * k
