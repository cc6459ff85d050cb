"""cat and stack on the same two tensors | 同样两个张量：cat 与 stack"""

# %% shapes
import torch

a = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
b = a + 10  # (2, 3)
print("cat 0  ", list(torch.cat((a, b), dim=0).shape))
print("cat 1  ", list(torch.cat((a, b), dim=1).shape))
print("stack 0", list(torch.stack((a, b), dim=0).shape))

# %% axis
pieces = [a, b, a, b]
for dim in range(3):
    y = torch.stack(pieces, dim)
    same = torch.cat([p.unsqueeze(dim) for p in pieces], dim)
    print("dim", dim, tuple(y.shape), torch.equal(y, same))
