"""Which results and which dtypes are tracked | 哪些结果、哪些 dtype 会被追踪"""

# %% results
import torch

x = torch.tensor([1.0, 5.0], requires_grad=True)
print("x * 2:     ", (x * 2).requires_grad)
print("x > 2:     ", (x > 2).requires_grad)
print("x.argmax():", x.argmax().requires_grad)

# %% integers raises="RuntimeError"
torch.tensor([1, 2], requires_grad=True)
