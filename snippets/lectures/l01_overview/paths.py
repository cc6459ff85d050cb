"""Many paths, few nodes | 路很多，节点很少"""

# %% three
import torch


def doubled(x, times):
    """Add a number to itself again and again | 一次次把一个数加上自己"""
    y = x
    for _ in range(times):
        y = y + y
    return y


x = torch.tensor(1.0, requires_grad=True)
doubled(x, 3).backward()
print(x.grad)


# %% thirty
def visited(grad_inputs, grad_outputs):
    """Note that backward has come by | 记下反向传播来过"""
    visits.append(grad_outputs)


visits = []
x = torch.tensor(1.0, requires_grad=True)
y = doubled(x, 30)
node = y.grad_fn
while node.next_functions:
    node.register_hook(visited)
    node = node.next_functions[0][0]
y.backward()
print("gradient:", int(x.grad.item()))
print("steps of backward:", len(visits))
