"""How much faster the whole becomes | 整体快了几倍"""


# %% function
def speedup(share, factor):
    """Return how much faster all becomes | 返回整体快了几倍"""
    return 1 / (1 - share + share / factor)


print(f"a fifth, 100 times:  {speedup(0.2, 100):.3f}")
print(f"a fifth, for free:   {1 / (1 - 0.2):.3f}")
print(f"four fifths, twice:  {speedup(0.8, 2):.3f}")
assert speedup(0.2, 1e12) < 1.25 + 1e-9 < speedup(0.8, 2)
