"""How many rows tell two accuracies apart | 多少行才分得出两个准确率"""

# %% main
p, gap = 110 / 114, 2 / 114  # the linear model and its lead | 线性模型，领先多少
n = p * (1 - p) * (2 / gap) ** 2  # two errors are the gap | 两个标准误正是差距
print(f"rows needed: {n:.0f}")
print(f"times as many: {n / 114:.1f}")
assert abs(2 * (p * (1 - p) / n) ** 0.5 - gap) < 1e-9
