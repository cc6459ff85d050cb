"""Watch the backward pass with hooks | 用钩子观察反向传播"""

# %% tensors
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2


def arrived(grad):
    """Print the gradient of a tensor | 打印一个张量的梯度"""
    print("arrived:", grad.item())


for t in (loss, y1, y2, x):
    t.register_hook(arrived)
loss.backward()


# %% node
def done(grad_inputs, grad_outputs):
    """Print what a node received and sent | 打印节点收到和送出的梯度"""
    print("received:", grad_outputs)
    print("sent:    ", grad_inputs)


x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2
y2.register_hook(arrived)
y2.grad_fn.register_hook(done)
loss.backward()
