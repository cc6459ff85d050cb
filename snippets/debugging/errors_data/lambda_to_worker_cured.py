"""A function with a name | 有名字的函数"""

# %% loop
import pickle

import torch
from torch.utils.data import DataLoader


def as_tuples(samples):
    return tuple(zip(*samples))


if __name__ == "__main__":
    print("can be sent:", pickle.loads(pickle.dumps(as_tuples)) is as_tuples)
    data = [(torch.zeros(3, 8, 8), "cat"), (torch.zeros(3, 9, 9), "dog")]
    loader = DataLoader(
        data,
        batch_size=2,
        num_workers=1,
        collate_fn=as_tuples,
    )
    for images, names in loader:
        print(names)
