"""Four lines that write into h | 四行改写 h 的代码"""

# %% lines
import torch


def subtract_mean(h):
    """Subtract the mean in place | 原地减去平均值"""
    h -= h.mean()


def subtract_max(h):
    """Subtract the maximum in place | 原地减去最大值"""
    h -= h.max()


def times_itself(h):
    """Multiply by itself in place | 原地乘以自己"""
    h *= h


def square(h):
    """Square in place | 原地平方"""
    h.square_()


# %% answer
works = []
for write in (subtract_mean, subtract_max, times_itself, square):
    x = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
    h = x * 1
    write(h)
    try:
        h.sum().backward()
        works.append(True)
    except RuntimeError:
        works.append(False)
    print(f"{write.__name__:14} {works[-1]}")
assert works == [True, False, False, True]

# %% copy
h = x * 1
start = h.data_ptr()
h.square_()
print("same memory:", h.data_ptr() == start)
print("saved:", h.grad_fn._saved_self, "h:", h)
assert h.grad_fn._saved_self.data_ptr() != start
