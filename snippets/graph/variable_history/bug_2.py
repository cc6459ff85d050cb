"""Bug: volatile has no effect | 错误：volatile 不起作用"""

# %% bug warns="UserWarning"
import torch
from torch.autograd import Variable

w = torch.ones(2, requires_grad=True)
x = Variable(torch.ones(2), volatile=True)
y_hat = w * x
print("tracked:", y_hat.requires_grad)
