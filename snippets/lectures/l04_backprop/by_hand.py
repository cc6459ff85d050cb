"""One layer, one sample: by hand and by backward | 一层、一个样本：手算与 backward"""

# %% forward
import torch

x = torch.tensor(2.0)
y = torch.tensor(4.0)
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.5, requires_grad=True)

z = w * x
y_hat = z + b
r = y_hat - y
loss = r**2
print("x.requires_grad =", x.requires_grad)
print("w.grad =", w.grad)
print("loss =", loss.item())
print("loss.grad_fn:", loss.grad_fn.name())

# %% by_hand
r_grad = 1 * 2 * r.item()  # loss = r**2
y_hat_grad = r_grad * 1  # r = y_hat - y
z_grad = y_hat_grad * 1  # y_hat = z + b
b_grad = y_hat_grad * 1
w_grad = z_grad * x.item()  # z = w * x
print("by hand:  w", w_grad, " b", b_grad)

# %% autograd
loss.backward()
print("autograd: w", w.grad.item(), " b", b.grad.item())

# %% update
with torch.no_grad():
    w -= 0.05 * w.grad
    b -= 0.05 * b.grad
    loss = (w * x + b - y) ** 2
print(f"w = {w.item():.2f}, b = {b.item():.2f}")
print(f"loss = {loss.item():.4f}")
