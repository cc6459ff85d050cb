"""One step in two styles | 两种写法的一步更新"""

# %% old
import torch
from torch.autograd import Variable

x = Variable(torch.FloatTensor([1, 3]))
y = Variable(torch.FloatTensor([2, 6]))
w = Variable(torch.zeros(1), requires_grad=True)

loss = ((w * x - y) ** 2).mean()
loss.backward()
w.data = w.data - 0.05 * w.grad.data
w.grad.data.zero_()
print("w:", float(w.data[0]))

# %% today
x = torch.tensor([1.0, 3.0])
y = torch.tensor([2.0, 6.0])
w = torch.tensor(0.0, requires_grad=True)

loss = ((w * x - y) ** 2).mean()
loss.backward()
with torch.no_grad():
    w -= 0.05 * w.grad
w.grad = None
print("w:", w.item())
