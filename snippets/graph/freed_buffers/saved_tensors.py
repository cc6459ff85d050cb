"""What a node saves, and when it lets go | 节点保存了什么，何时放手"""

# %% before
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
node = y.grad_fn
print("saved:", node._saved_self)
print("it is x:", node._saved_self is x)

# %% after
y.backward()
next_node, _ = node.next_functions[0]
print("node:", node.name())
print("next:", type(next_node).__name__)

# %% saved
try:
    print(node._saved_self)
except RuntimeError as error:
    print(str(error).partition(".")[0])
