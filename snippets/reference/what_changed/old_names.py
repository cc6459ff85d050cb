"""Old names that still work | 还能用的旧名字"""

# %% warnings
import warnings

import torch
from torch import nn
from torch.nn import functional as F

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    w = nn.init.xavier_uniform(torch.ones(2, 2, requires_grad=True))
    nn.utils.clip_grad_norm([w], 1.0)
    F.upsample(torch.ones(1, 1, 2, 2), scale_factor=2)
    nn.MSELoss(size_average=False)
    F.softmax(w)
    torch.set_default_tensor_type(torch.FloatTensor)
for one in caught:
    print(str(one.message)[:75])
