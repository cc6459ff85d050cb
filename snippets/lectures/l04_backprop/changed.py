"""A saved value, changed before backward | 在 backward 之前改动保存的值"""

# %% changed
import torch

x = torch.tensor(2.0, requires_grad=True)
loss = x**2
x.data.fill_(5.0)  # behind PyTorch's back | 不让 PyTorch 知道
loss.backward()
print("loss =", loss.item())
print("x.grad =", x.grad.item())

# %% noticed
x = torch.tensor(2.0, requires_grad=True)
loss = x**2
with torch.no_grad():
    x.fill_(5.0)
try:
    loss.backward()
except RuntimeError as error:
    print(str(error).partition(":")[0])
