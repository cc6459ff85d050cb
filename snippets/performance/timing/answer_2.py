"""The other way round | 换个先后"""

# %% functions
import math
import time
from functools import cache

import torch


@cache
def sines():
    """Return the sines of 0 to 360 degrees | 返回 0 到 360 度的正弦"""
    angles = [math.radians(i / 1000) for i in range(360_000)]
    return torch.tensor([math.sin(angle) for angle in angles])


def index(places):
    """Look up with brackets | 用方括号查"""
    return sines()[places]


def select(places):
    """Look up with index_select | 用 index_select 查"""
    return sines().index_select(0, places)


def seconds(function, places):
    """Return how long one call takes | 返回一次调用的用时"""
    start = time.perf_counter()
    function(places)
    return time.perf_counter() - start


# %% swap
places = torch.tensor([30_000, 90_000])
slow, fast = seconds(select, places), seconds(index, places)
print("select takes > 10 times as long:", slow > 10 * fast)
again = seconds(select, places)
print("as its second call, too:", slow > 10 * again)
print("tables computed:", sines.cache_info().misses)
assert slow > 10 * fast and slow > 10 * again
assert sines.cache_info().misses == 1
