"""Join in the loop, or once at the end | 在循环里拼，还是最后拼一次"""

# %% count
import torch

written = []  # rows each cat call writes | 每次 cat 写出的行数


def cat(parts):
    y = torch.cat(parts)
    written.append(len(y))
    return y


x = torch.arange(16.0).view(8, 2).requires_grad_()
looped = x[:1]
for i in range(1, 8):
    looped = cat([looped, x[i : i + 1]])
print("loop:", written, "sum =", sum(written))
written.clear()
once = cat([x[i : i + 1] for i in range(8)])
print("once:", written, "sum =", sum(written))
print(torch.equal(looped, once))

# %% grads
g1 = torch.autograd.grad((looped**2).sum(), x)[0]
g2 = torch.autograd.grad((once**2).sum(), x)[0]
print(torch.equal(g1, g2))

# %% sum
w = torch.tensor(3.0, requires_grad=True)
terms = [w**t for t in range(4)]  # four tensors of shape ()
total = torch.stack(terms).sum()  # 1 + w + w**2 + w**3
total.backward()
print("total =", total.item(), "w.grad =", w.grad)
