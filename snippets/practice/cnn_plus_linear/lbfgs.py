"""An optimizer that takes no groups | 不接受参数组的优化器"""

# %% groups
import torch

a = torch.ones(2, requires_grad=True)
b = torch.ones(2, requires_grad=True)
try:
    torch.optim.LBFGS([{"params": [a]}, {"params": [b]}])
except ValueError as error:
    print(error)
