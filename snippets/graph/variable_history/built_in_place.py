"""Convert first, then require gradients | 先转换，再要求梯度"""

# %% old
import numpy as np
import torch
from torch.autograd import Variable

a = np.array([1.0, 2.0])
late = Variable(torch.FloatTensor(a), requires_grad=True).double()
early = Variable(torch.FloatTensor(a).double(), requires_grad=True)
print("late: ", late.is_leaf)
print("early:", early.is_leaf)

# %% today
device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
x = torch.tensor(a, dtype=torch.float32, device=device, requires_grad=True)
print("leaf:", x.is_leaf)
