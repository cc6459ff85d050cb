"""A file with a whole model | 存了整个模型的文件"""

# %% refused
import io

import torch
from torch import nn

file = io.BytesIO()
torch.save(nn.Linear(2, 1), file)
file.seek(0)
try:
    torch.load(file)
except Exception as error:
    print(f"{type(error).__name__}: {str(error).partition('.')[0]}")

# %% trusted
file.seek(0)
print(torch.load(file, weights_only=False))
