"""Align two shapes from the right | 把两个形状从右边对齐"""

# %% add
import json
import pathlib

import torch

column = torch.tensor([[0], [10], [20]])  # (3, 1)
row = torch.tensor([1, 2, 3, 4])  # (4,)
print(column + row)  # (3, 4)

# %% pairs
table = []
for a, b in [
    ([2, 3], [3]),
    ([3, 1], [4]),
    ([2, 1, 3], [4, 1]),
    ([5, 2], []),
    ([3, 4], [3]),
]:
    n = max(len(a), len(b))
    aligned = [[1] * (n - len(s)) + s for s in (a, b)]
    result = strides = error = None
    try:
        x, y = torch.broadcast_tensors(torch.zeros(a), torch.zeros(b))
        result, strides = list(x.shape), [list(x.stride()), list(y.stride())]
    except RuntimeError as exception:
        error = str(exception).splitlines()[0]
    table.append({"a": a, "b": b, "aligned": aligned, "result": result})
    table[-1] |= {"strides": strides, "error": error}
    print(*aligned, "->", result or "error")
rows = ",\n".join(map(json.dumps, table))
pathlib.Path("pairs.json").write_text(f"[\n{rows}\n]\n")

# %% fails raises="RuntimeError"
torch.zeros(3, 4) + torch.zeros(3)
