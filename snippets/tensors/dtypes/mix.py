"""Mix dtypes | 混合不同的 dtype"""

# %% category
import torch

i = torch.tensor([1, 2])
f = torch.tensor([0.5, 0.5])
print("int + float  ->", (i + f).dtype)
print("int / int    ->", (i / i).dtype)
print("bool + int   ->", ((i > 1) + i).dtype)
print("bool + bool  ->", ((i > 1) + (i > 0)).dtype)
print("sum of bool  ->", (i > 0).sum())

# %% width
half = torch.tensor([0.5], dtype=torch.float16)
brain = torch.tensor([0.5], dtype=torch.bfloat16)
print("int32 + int64      ->", (i.to(torch.int32) + i).dtype)
print("float16 + bfloat16 ->", (half + brain).dtype)

# %% overflow
big = torch.tensor([70000])  # int64
print(big + half)

# %% numbers
double = torch.tensor(1.0, dtype=torch.float64)  # no axes | 没有轴
print("float32 + 0-dim float64 ->", (f + double).dtype)
print("float32 + 1-dim float64 ->", (f + double.reshape(1)).dtype)
print("int64 + 0.5             ->", (i + 0.5).dtype)

# %% wraps
small = torch.tensor([1, 1], dtype=torch.int8)  # -128..127
print(small + 1000)
