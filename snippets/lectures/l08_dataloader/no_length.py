"""A dataset without a length | 没有长度的数据集"""

# %% no_length raises="TypeError"
from torch.utils.data import DataLoader


class Tens:
    """The multiples of ten | 十的倍数"""

    def __getitem__(self, i):
        return 10 * i


loader = DataLoader(Tens(), batch_size=4)
print("loader made")
for batch in loader:
    print(batch)
