"""Groups, their rates, and one that comes late | 参数组、学习率和后来者"""

# %% answer
import torch

a = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
c = torch.tensor(1.0, requires_grad=True)
groups = [{"params": [a]}, {"params": [b], "lr": 0.5}]
optimizer = torch.optim.SGD(groups, lr=0.1)

(a + b + c).backward()
optimizer.step()
print(f"{a.item():.1f}  {b.item():.1f}  {c.item():.1f}")

optimizer.zero_grad()
optimizer.add_param_group({"params": [c]})
(a + b + c).backward()
optimizer.step()
print(f"{a.item():.1f}  {b.item():.1f}  {c.item():.1f}")
assert a.grad == 1 and b.grad == 1 and c.grad == 2
