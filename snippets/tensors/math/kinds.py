"""Three kinds of operations on one table | 一张表，三类运算"""

# %% three
import torch

scores = torch.tensor(
    [
        [72.0, 96.0, 84.0, 60.0],  # student 0: four subjects | 学生 0：四门课
        [48.0, 81.0, 93.0, 60.0],
        [90.0, 60.0, 60.0, 90.0],
    ]
)  # (3, 4)
weights = torch.tensor([4.0, 3.0, 2.0, 1.0])  # (4,)
print((scores / 2).shape)  # element by element | 逐元素
print(scores.sum(dim=1))  # along an axis | 沿一个轴
print(scores @ weights)  # rows times a vector | 各行乘一个向量

# %% cell
total = 72.0 * 4.0 + 96.0 * 3.0 + 84.0 * 2.0 + 60.0 * 1.0
print(total)
