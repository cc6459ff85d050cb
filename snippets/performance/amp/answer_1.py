"""Three lengths of one vector | 一个向量，三种求长度的办法"""

# %% lengths
import torch

x = torch.tensor([300.0, 400.0], dtype=torch.float16)
squares = (x * x).sum().sqrt()
scaled = ((x / 100) * (x / 100)).sum().sqrt() * 100
print(squares.item(), scaled.item(), x.norm().item())
assert squares == torch.inf and scaled == 500 and x.norm() == 500
