"""What remains of a step | 一步还剩多少"""

# %% function
def speedup(share, factor):
    """Return how much faster the whole gets | 返回整体快了几倍"""
    return 1 / (1 - share + share / factor)


# %% shares
for share in (0.2, 0.5, 0.9):
    print(share, f"{speedup(share, 100):.2f}", f"{1 / (1 - share):.2f}")
assert speedup(0.2, 1e12) < 1.25 + 1e-9
assert speedup(0.9, 2) > speedup(0.2, 1e12)
