"""A lambda for a worker process | 把 lambda 交给工作进程"""

# %% quiet
import warnings

warnings.filterwarnings("ignore", message="Got pickle error")

# %% loop raises="PicklingError"
import torch
from torch.utils.data import DataLoader

if __name__ == "__main__":
    data = [(torch.zeros(3, 8, 8), "cat"), (torch.zeros(3, 9, 9), "dog")]
    loader = DataLoader(
        data,
        batch_size=2,
        num_workers=1,
        collate_fn=lambda samples: tuple(zip(*samples)),
        # as on Windows and macOS | Windows 和 macOS 就是这样
        multiprocessing_context="spawn",
    )
    for images, names in loader:
        print(names)
