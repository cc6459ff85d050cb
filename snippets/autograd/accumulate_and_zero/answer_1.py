"""Two losses that read different elements | 两个损失各读不同的元素"""

# %% answer
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
(5 * w[0]).backward()
w.sum().backward()
print(w.grad)
assert w.grad.tolist() == [6.0, 1.0]
