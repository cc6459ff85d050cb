"""Two losses share a part | 两个损失共用一段计算"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
h = x**2  # shared | 共用
loss1 = 3 * h
loss2 = h**2
loss1.backward(retain_graph=True)
loss2.backward()
one_by_one = x.grad.clone()
print("one by one:", one_by_one)

x.grad = None
h = x**2
(3 * h + h**2).backward()
print("sum:       ", x.grad)
assert torch.equal(x.grad, one_by_one)
