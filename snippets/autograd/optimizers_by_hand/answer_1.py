"""The slope is 1 everywhere | 处处斜率为 1"""

# %% answer
m = 0.0
steps = []
for _ in range(50):
    m = 0.9 * m + 1.0
    steps.append(round(m, 2))
print(steps[:4], "...", steps[-1])
assert steps[:3] == [1.0, 1.9, 2.71] and 9.9 < steps[-1] < 10
