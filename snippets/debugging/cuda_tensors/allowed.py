"""Which tensors of the CPU may mix with CUDA tensors | 哪些 CPU 张量可以与 CUDA 张量混用"""
# notes: device=cuda timeout=120

# %% may
import torch

x = torch.ones(2, device="cuda")
print("number:", x * 3)
print("0-dim: ", x * torch.tensor(3.0))
print("index: ", x[torch.tensor([1, 0])])
x[0] = torch.tensor(5.0)
print("filled:", x)
y = torch.zeros(2)
y.copy_(x)
print("copied:", y)

# %% may_not
try:
    x * torch.tensor([3.0])
except RuntimeError as error:
    print("1 element: ", str(error).partition(",")[0])
try:
    torch.ones(2) * torch.tensor(3.0, device="cuda")
except RuntimeError as error:
    print("0-dim CUDA:", str(error).partition(",")[0])
try:
    torch.ones(2)[torch.tensor([1, 0], device="cuda")]
except RuntimeError as error:
    print("CUDA index:", error)
try:
    torch.equal(x, y)
except RuntimeError as error:
    print("equal:     ", str(error).partition(",")[0])
