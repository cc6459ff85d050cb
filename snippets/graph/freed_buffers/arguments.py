"""The arguments of backward | backward 的参数"""

# %% arguments
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor([3.0, 4.0], requires_grad=True)
y = w * x  # (2,)

v = torch.tensor([1.0, 10.0])  # (2,)
y.backward(gradient=v, retain_graph=True, inputs=[x])
print("x.grad:", x.grad, "w.grad:", w.grad)
y.backward(gradient=v)  # all leaves | 所有叶子
print("x.grad:", x.grad, "w.grad:", w.grad)

# %% create_graph warns="UserWarning"
x = torch.tensor(1.0, requires_grad=True)
y = x**3
y.backward(create_graph=True)
print("x.grad:", x.grad.item())
(second,) = torch.autograd.grad(x.grad, x)
print("second:", second.item())
x.grad = None  # break the cycle | 断开循环引用
