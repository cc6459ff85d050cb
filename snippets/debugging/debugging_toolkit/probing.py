"""Looking with backward and without | 用 backward 试探，和不用它"""

# %% tries
import torch

w = torch.ones(4, requires_grad=True)
h = w * 2
h = h + 1  # one name on both sides | 等号两边同名
h.mean().backward(retain_graph=True)  # fine so far? | 到这里行吗
loss = (h**2).sum()
loss.backward()
print(w.grad)

# %% look
w.grad = None
h = w * 2 + 1
ones = torch.ones_like(h)
(g,) = torch.autograd.grad(h, w, grad_outputs=ones, retain_graph=True)
print("slope of h:", g)
loss = (h**2).sum()
loss.backward()
print("w.grad:", w.grad)
