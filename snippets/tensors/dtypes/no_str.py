"""No tensor of strings | 没有字符串张量"""

# %% numpy_str raises="TypeError"
import numpy as np
import torch

words = np.array(["cat", "dog"])
torch.from_numpy(words)
