"""A table with a gap | 有空缺的表"""

# %% table raises="TypeError"
import numpy as np
import torch

rows = [[5.1, 3.5], [4.9, None], [6.2, 2.9]]
table = np.array(rows)
X = torch.tensor(table)
