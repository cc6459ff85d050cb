"""Element by element: arithmetic and comparisons | 逐元素：算术与比较"""

# %% arithmetic
import torch

a = torch.tensor([1.0, 4.0, 9.0])
b = torch.tensor([1.0, 2.0, 3.0])
print("a + b   ", a + b)
print("a * b   ", a * b)
print("a / b   ", a / b)
print("a * 10  ", a * 10)  # one number for all | 一个数对所有元素
print("b**2    ", b**2)
print("a.sqrt()", a.sqrt())

# %% compare
scores = torch.tensor([72, 96, 84, 60])
good = scores >= 80
print(good)
print(good.sum())  # True counts as 1 | True 算作 1
print(good.any(), good.all())
print(good & (scores < 90))  # both hold | 两个条件都成立

# %% ambiguous raises="RuntimeError"
print(good and scores < 90)
