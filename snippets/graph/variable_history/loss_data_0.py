"""loss.data[0] no longer works | loss.data[0] 不能用了"""

# %% item
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (w**2).mean()
print("axes:", loss.ndim)
print("loss:", loss.item())

# %% index raises="IndexError"
print(loss.data[0])
