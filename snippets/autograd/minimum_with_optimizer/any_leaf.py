"""What an optimizer updates | 优化器更新哪些张量"""

# %% tensors
import torch

u = torch.tensor(1.0, requires_grad=True)
v = torch.tensor(1.0, requires_grad=True)
plain = torch.tensor(1.0)  # requires_grad=False
optimizer = torch.optim.SGD([u, plain], lr=0.5)  # not v | 没有 v
(u * v * plain).backward()
optimizer.step()
print("u =", u.item())
print("v =", v.item())
print("plain =", plain.item())

# %% retained
result = u * 2
result.retain_grad()  # keep its gradient too | 也留下它的梯度
optimizer = torch.optim.SGD([result], lr=0.5)
result.backward()
optimizer.step()
print("result =", result.item(), " u =", u.item())

# %% nonleaf raises="ValueError"
torch.optim.SGD([u * 2], lr=0.5)
