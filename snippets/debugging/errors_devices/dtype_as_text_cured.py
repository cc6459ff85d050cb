"""The dtype itself | 类型本身"""

# %% convert
import torch

DTYPES = {"float32": torch.float32, "float64": torch.float64}
settings = {"dtype": "float64", "lr": 0.1}
X = torch.arange(12).reshape(4, 3)  # (B, D)
X = X.to(DTYPES[settings["dtype"]])
print(X.dtype)
