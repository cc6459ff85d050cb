"""The gap becomes nan | 空缺变成 nan"""

# %% table
import numpy as np
import torch

rows = [[5.1, 3.5], [4.9, None], [6.2, 2.9]]
table = np.array(rows).astype("float32")
X = torch.tensor(table)
print(X)
