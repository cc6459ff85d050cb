"""What a node saves, and when it lets go | 节点保存了什么，何时放手"""

# %% before
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
print("saved:", y.grad_fn._saved_self)
print("it is x:", y.grad_fn._saved_self is x)

# %% after
y.backward()
node = y.grad_fn
print("node:", node.name())
print("next:", node.next_functions[0][0].name().split("::")[-1])

# %% saved raises="RuntimeError"
print(node._saved_self)
