"""Only the chosen output counts | 只算选中的那个输出"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x**2
y.backward(gradient=torch.tensor([0.0, 1.0, 0.0]))
print(x.grad)
assert x.grad.tolist() == [0.0, 4.0, 0.0]
