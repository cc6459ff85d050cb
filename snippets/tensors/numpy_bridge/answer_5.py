"""Where the gradient gets lost | 梯度在哪里断了"""

# %% answer
import numpy as np
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
squares = np.square(x.detach().numpy())
y = torch.from_numpy(squares)
print("by NumPy:  ", y.tolist(), y.requires_grad)
z = x.square()
z.sum().backward()
print("by PyTorch:", z.tolist(), z.requires_grad, x.grad.tolist())
assert y.tolist() == z.tolist()
assert not y.requires_grad and x.grad.tolist() == [2.0, 4.0]
