"""Who repeats after which seed | 哪个种子管得到谁"""

# %% seed_everything
import random

import numpy as np
import torch


def seed_everything(seed):
    """Seed three global streams of this process | 设定本进程的三条全局流"""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


# %% draw
rng = np.random.default_rng(0)
generator = torch.Generator().manual_seed(0)


def draw():
    """Draw a number from each stream | 从每条流各抽一个数"""
    return {
        "random": random.random(),
        "np.random": np.random.rand(),
        "torch": torch.rand(1).item(),
        "default_rng": rng.random(),
        "torch.Generator": torch.rand(1, generator=generator).item(),
    }


# %% covers
for seed in (torch.manual_seed, seed_everything):
    seed(0)
    first = draw()
    seed(0)
    second = draw()
    repeated = [name for name in first if first[name] == second[name]]
    print(f"{seed.__name__} repeats {repeated}")
