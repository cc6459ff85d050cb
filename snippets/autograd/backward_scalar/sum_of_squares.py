"""One backward, three partial derivatives | 一次 backward，三个偏导数"""

# %% gradient
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)  # (3,)
y = x**2  # (3,)
z = y.sum()  # ()

z.backward()
print(x.grad)
