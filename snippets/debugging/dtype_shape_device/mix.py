"""Who converts dtypes, and who refuses | 谁会换类型，谁会拒绝"""

# %% mix
import torch

counts = torch.tensor([[1, 2], [3, 4]])  # int64
A = torch.ones(2, 2)  # float32
print("+  ", (counts + A).dtype)
print("cat", torch.cat([counts, A]).dtype)
try:
    counts @ A
except RuntimeError as error:
    print("@  ", error)
