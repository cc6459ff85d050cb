"""clone cuts the link, .data does not | clone 断开共享，.data 不断开"""

# %% compare
import torch

tensor = torch.zeros(2)
a = tensor.clone().numpy()
b = tensor.detach().numpy()
c = tensor.data.numpy()

tensor.add_(1)
print("clone :", a)
print("detach:", b)
print(".data :", c)
