"""A dtype in quotation marks | 带引号的类型"""

# %% convert raises="RuntimeError"
import torch

settings = {"dtype": "float64", "lr": 0.1}
X = torch.arange(12).reshape(4, 3)  # (B, D)
X = X.to(settings["dtype"])
