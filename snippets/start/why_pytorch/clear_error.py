"""An error where it happens | 错误就报在出错的那一行"""

# %% shapes raises="RuntimeError"
import torch

X = torch.ones(2, 3)
hidden = X * 2
print("hidden:", tuple(hidden.shape))
y = hidden @ X
print("y:", tuple(y.shape))
