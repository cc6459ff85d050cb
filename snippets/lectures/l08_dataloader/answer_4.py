"""A source that can only be read on | 只能往下读的来源"""

# %% answer
from torch.utils.data import DataLoader, IterableDataset


class Stream(IterableDataset):
    """Ten numbers, one after the other | 十个数，一个接一个"""

    def __iter__(self):
        return iter(range(10))


loader = DataLoader(Stream(), batch_size=4)
print([batch.tolist() for batch in loader])
errors = 0
try:
    len(loader)
except TypeError as error:
    errors += 1
    print("len:", error)
try:
    DataLoader(Stream(), batch_size=4, shuffle=True)
except ValueError as error:
    errors += 1
    print("shuffle:", error)
assert errors == 2
