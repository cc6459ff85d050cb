"""Where precision and range end | 精度与范围的尽头"""

# %% gap
import torch

x = torch.tensor(16777216.0)  # 2**24
print(x.dtype, (x + 1).item())
x = torch.tensor(2048.0, dtype=torch.float16)  # 2**11
print(x.dtype, (x + 1).item())
x = torch.tensor(256.0, dtype=torch.bfloat16)  # 2**8
print(x.dtype, (x + 1).item())

# %% range
x = torch.tensor([70000.0, 1e-8])
print(x.to(torch.float16).tolist())
print(x.to(torch.bfloat16).tolist())
