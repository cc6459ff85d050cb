"""Check a book number with a dot product | 用点积核对书号"""

# %% isbn
import torch

weights = torch.tensor([1, 3] * 6 + [1])  # (13,)
for isbn in ("9780262035613", "9787115461476"):
    digits = torch.tensor([int(d) for d in isbn])  # (13,)
    total = digits @ weights  # sum of products | 逐位相乘再求和
    print(isbn, "valid:", total.item() % 10 == 0)
