"""A gradebook: one index of each kind | 一本成绩册：每种索引各用一次"""

# %% book
import torch

scores = torch.tensor(
    [
        [72, 95, 88, 60],  # student 0: four subjects | 学生 0：四门课
        [55, 81, 90, 77],
        [98, 64, 59, 83],
        [47, 70, 66, 92],
        [85, 58, 79, 68],
    ]
)
print(scores.shape)  # (student, subject)

# %% basic
print(scores[1])  # one row | 一行
print(scores[1, 2])  # one number | 一个数
print(scores[:, -1])  # the last column | 最后一列
print(scores[1:4, ::2])  # rows 1 to 3, every other column | 第 1 到 3 行，隔一列取一列

# %% tensors
rows = torch.tensor([3, 0])
mask = scores < 60
best = scores.argmax(dim=1)  # (5,)
print(scores[rows])  # whole rows, in this order | 整行，按这个次序
print(scores[mask])  # where mask is True | mask 为 True 的地方
print(scores[torch.arange(5), best])  # row i, column best[i]
print(scores[scores[:, 0] > 80])  # rows that qualify | 满足条件的整行

# %% functions
print(scores.index_select(0, rows))
print(scores.masked_select(mask))
print(scores.gather(1, best[:, None])[:, 0])  # (5,)
print(scores.take(torch.tensor([6, 0])))  # cells 6 and 0 | 第 6 格与第 0 格
