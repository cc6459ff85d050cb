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


def broken():
    """Draw, then fail | 先抽取，再报错"""
    return draw()[0] / 0


def program(interruption):
    """Draw twice, with aside between or not | 抽两次，中间可插入 aside"""
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
    first = draw()
    if interruption:
        try:
            aside(7, interruption)
        except ZeroDivisionError:
            pass  # the streams were put back | 三条流已经放回去了
    return first + draw()


plain = program(None)
print("the program notices:", program(draw) != plain)
print("or with an error:", program(broken) != plain)
print("aside repeats:", aside(7, draw) == aside(7, draw))
assert program(draw) == program(broken) == plain
assert aside(7, draw) == aside(7, draw) != aside(8, draw)
