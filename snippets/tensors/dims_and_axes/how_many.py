"""How many dimensions? | 有几个维度？"""

# %% count
import torch

x = torch.tensor([[[1, 2, 3], [4, 5, 6]]])
text = str(x.tolist())
print("brackets =", len(text) - len(text.lstrip("[")))
print("ndim =", x.ndim)
print("shape =", tuple(x.shape))

# %% index
print("x[0]:", x[0].ndim)
print("x[0, 1]:", x[0, 1].ndim)
print("x[0, 1, 2]:", x[0, 1, 2].ndim)
