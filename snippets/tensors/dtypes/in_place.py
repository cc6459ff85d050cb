"""An in-place operation keeps its dtype | 原地操作不换类型"""

# %% add raises="RuntimeError"
import torch

i = torch.tensor([1, 2])
i += 0.5
