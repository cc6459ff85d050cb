"""A dataset of our own | 自己写一个数据集"""

# %% dataset
import torch
from torch.utils.data import DataLoader, Dataset, random_split


class Squares(Dataset):
    """Pairs of a number and its square | 一个数和它的平方"""

    def __init__(self, count):
        self.count = count
        self.asked = []  # the numbers we were asked for | 被问过的编号

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        self.asked.append(i)
        x = torch.tensor(i / 10)
        return x, x**2


dataset = Squares(10)
print(len(dataset), dataset[3])

# %% lazy
dataset = Squares(10)
loader = DataLoader(
    dataset,
    batch_size=4,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)
print("loader made:", dataset.asked)
for X, y in loader:
    break  # stop after the first batch | 取到第一批就停
print("first batch:", dataset.asked)
print(X, y)

# %% parts
dataset = Squares(10)
generator = torch.Generator().manual_seed(0)
train, test = random_split(dataset, [8, 2], generator=generator)
print(len(train), len(test), train[0])
print("asked for:", dataset.asked)
