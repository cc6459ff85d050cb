"""A table, one of its rows, and a file | 一张表、它的一行、一个文件"""

# %% both
import torch

table = torch.arange(12.0).reshape(3, 4)
torch.save({"table": table, "row": table[1]}, "both.pt")

loaded = torch.load("both.pt")
loaded["row"][0] = 100
print("table[1, 0] =", loaded["table"][1, 0].item())

# %% row
for row in (table[1], table[1].clone()):
    torch.save({"row": row}, "row.pt")
    row = torch.load("row.pt")["row"]
    print(row.nbytes, "of", row.untyped_storage().nbytes(), "bytes")
