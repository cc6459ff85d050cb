"""Draw aside, then go on | 到一旁抽取，再接着走"""

# %% function
import random

import numpy as np
import torch


def aside(seed, draw):
    """Call draw with seeds of its own | 用另设的种子调用 draw"""
    python, numpy = random.getstate(), np.random.get_state()
    state = torch.get_rng_state()
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    try:
        return draw()
    finally:
        random.setstate(python)
        np.random.set_state(numpy)
        torch.set_rng_state(state)


# %% check
def draw():
    """Draw one number from each library | 三个库各抽一个数"""
    return [random.random(), np.random.rand(), torch.rand(1).item()]


def program(interrupted):
    """Draw twice, with aside between or not | 抽两次，中间可插入 aside"""
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
    first = draw()
    if interrupted:
        aside(7, draw)
    return first + draw()


print("the program notices:", program(True) != program(False))
print("aside repeats:", aside(7, draw) == aside(7, draw))
assert program(True) == program(False)
assert aside(7, draw) == aside(7, draw) != aside(8, draw)
