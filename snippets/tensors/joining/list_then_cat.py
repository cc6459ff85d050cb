"""Join in the loop, or once at the end | 在循环里拼，还是最后拼一次"""

# %% loop
import torch

rows = [torch.full((1, 2), i) for i in range(8)]  # eight of (1, 2) | 八个 (1, 2)
table, written = rows[0], 0
for row in rows[1:]:
    table = torch.cat((table, row))
    written += len(table)  # cat writes all rows again | cat 把所有的行重写一遍
print(tuple(table.shape), "written =", written)

# %% once
once = torch.cat(rows)
print(tuple(once.shape), "written =", len(once))
print(torch.equal(once, table))

# %% sum
w = torch.tensor(3.0)
terms = [w**t for t in range(4)]  # four tensors of shape ()
print(torch.stack(terms))
print(torch.stack(terms).sum())  # 1 + w + w**2 + w**3
