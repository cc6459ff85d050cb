"""Two numbers of a million | 一百万个数中的两个"""

# %% save
import io

import torch

big = torch.zeros(1_000_000)
wrong, right = big[:2], big[:2].clone()
sizes = []
for t in (wrong, right):
    file = io.BytesIO()
    torch.save(t, file)
    file.seek(0)
    sizes.append(torch.load(file).untyped_storage().nbytes())
print("wrong =", sizes[0])
print("right =", sizes[1])
check = [t.untyped_storage().nbytes() == t.nbytes for t in (wrong, right)]
print("check =", check)
