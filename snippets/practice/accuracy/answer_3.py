"""A confusion matrix that grows batch by batch | 一批一批累加的混淆矩阵"""
# notes: needs=sklearn

# %% class
import torch


class Counts:
    """A row per label, a column per answer | 每行一个标签，每列一个回答"""

    def __init__(self, classes):
        self.table = torch.zeros(classes, classes, dtype=torch.int64)

    def add(self, answers, y):
        """Count one batch | 数一批"""
        classes = len(self.table)
        pairs = classes * y + answers
        counts = pairs.bincount(minlength=classes**2)
        self.table += counts.reshape(classes, classes)

    def accuracy(self):
        """Return the share of right answers | 返回答对的比例"""
        return self.table.diagonal().sum() / self.table.sum()

    def balanced(self):
        """Return the mean recall of the classes seen | 返回见过的各类召回率的平均"""
        rows = self.table.sum(dim=1)
        recalls = self.table.diagonal() / rows
        return recalls[rows > 0].mean()


# %% check
from sklearn.metrics import balanced_accuracy_score

n = torch.arange(100)
y = torch.where(n % 10 == 3, 1, 0)
y = torch.where(n % 25 == 7, 2, y)  # 86, 10, and 4 rows | 86、10、4 行
answers = torch.where(n % 3 == 0, y, 0)
tables = []
for size in (1, 7, 100):
    counts = Counts(4)
    for rows in n.split(size):
        counts.add(answers[rows], y[rows])
    tables.append(counts.table)
    print(size, f"{counts.accuracy():.4f} {counts.balanced():.4f}")
assert torch.equal(tables[0], tables[2]) and torch.equal(tables[1], tables[2])
expected = balanced_accuracy_score(y, answers)
assert abs(counts.balanced() - expected) < 1e-6
