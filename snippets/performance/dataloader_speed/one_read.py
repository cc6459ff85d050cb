"""One read per batch | 一批只读一次"""

# %% dataset
import torch
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    Dataset,
    SequentialSampler,
)


class Table(Dataset):
    """Eight rows, and a count of the reads | 八行数据，并数读了几次"""

    def __init__(self):
        self.rows = torch.arange(8.0)
        self.reads = 0

    def __len__(self):
        return 8

    def __getitem__(self, i):  # i: one number or a list | 一个编号或列表
        self.reads += 1
        return self.rows[i]


# %% compare
table = Table()
loader = DataLoader(table, batch_size=4)
print([batch.tolist() for batch in loader], table.reads)

table = Table()
order = BatchSampler(SequentialSampler(table), 4, drop_last=False)
loader = DataLoader(table, sampler=order, batch_size=None)
print([batch.tolist() for batch in loader], table.reads)
