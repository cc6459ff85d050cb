"""How far 110 of 114 can be trusted | 114 行对 110 行，能信到什么程度"""

# %% main
import math

right, n = 110, 114
p = right / n
error = math.sqrt(p * (1 - p) / n)  # the standard error | 标准误差
print(f"accuracy {p:.3f}, standard error {error:.3f}")
print(f"about {n * error:.0f} rows up or down")
other = 108 / n  # the network | 那个网络
print("108 rows lie within two errors:", abs(p - other) < 2 * error)
assert abs(p - other) < 2 * error
