"""sigmoid and tanh in functional | functional 里的 sigmoid 和 tanh"""

# %% silent
import warnings

import torch
from torch.nn import functional as F

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(F.sigmoid(torch.zeros(1)), F.tanh(torch.zeros(1)))
print("warnings:", len(caught))
