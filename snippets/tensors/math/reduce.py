"""Reductions: along an axis, kept or dropped | 归约：沿一个轴，去掉或保留"""

# %% dim
import torch

scores = torch.tensor(
    [
        [72.0, 96.0, 84.0, 60.0],
        [48.0, 81.0, 93.0, 60.0],
        [90.0, 60.0, 60.0, 90.0],
    ]
)  # (student, subject)
print(scores.mean())  # over all 12 | 12 个一起
print(scores.mean(dim=1))  # one per student | 每个学生一个
print(scores.mean(dim=0))  # one per subject | 每门课一个
print(scores.amax(dim=(0, 1)))  # over two axes | 沿两个轴

# %% keepdim
mean = scores.mean(dim=1, keepdim=True)
print(mean.shape)
print(scores - mean)  # (3, 4)

# %% largest
values, places = scores.max(dim=1)
print("values", values)
print("places", places)

# %% flat
print(scores.argmax())
print(scores.argmax(dim=0))

# %% spread
x = torch.tensor([1.0, 3.0])
print(x.var(), x.var(correction=0))
print(x.std(), x.std(correction=0))

# %% nothing
none = scores[scores > 100]  # no score at all | 一个分数也没有
print("sum ", none.sum())
print("prod", none.prod())
print("mean", none.mean())
print("all ", (none > 0).all())

# %% empty raises="RuntimeError"
none.max()
