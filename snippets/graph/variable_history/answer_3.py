"""Old code, rewritten | 改写老代码"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (x * x).sum()
loss.backward()
print("loss:", loss.item())
print("x.grad:", x.grad)
assert loss == 5 and x.grad.tolist() == [2, 4]
