"""Fix: freeze the tensor, not the block | 修正：冻结张量，而不是整段代码"""

# %% answer
import torch

X = torch.tensor([1.0, 2.0])
first = torch.tensor(1.0, requires_grad=True)
second = torch.tensor([2.0, 4.0], requires_grad=True)
second.requires_grad_(False)
h = first * X
loss = (second * h).sum()
loss.backward()
print("first.grad =", first.grad.item(), " second.grad =", second.grad)
assert first.grad == 2 * 1 + 4 * 2 and second.grad is None
