"""Momentum on a straight slope, and to and fro | 动量：一路同向的斜率，来回变号的斜率"""


# %% answer
def step_lengths(slopes):
    """Return how long each step is | 返回每一步的长度"""
    m = 0.0
    lengths = []
    for g in slopes:
        m = 0.9 * m + g
        lengths.append(round(abs(m), 2))
    return lengths


same = step_lengths([1.0] * 50)
changing = step_lengths([1.0, -1.0] * 25)
print(same[:4], "...", same[-1])
print(changing[:4], "...", changing[-1])
assert 9.9 < same[-1] < 10
assert 0.5 < changing[-1] < 0.55
