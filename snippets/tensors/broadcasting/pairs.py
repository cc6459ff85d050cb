"""Pairs of shapes: aligned, and what comes out | 成对的形状：对齐与结果"""

# %% pairs
import json
import pathlib

import torch

table = []
for a, b in [
    ([2, 3], [3]),
    ([3, 1], [4]),
    ([2, 1, 3], [4, 1]),
    ([5, 2], []),
    ([3, 4], [3]),
]:
    n = max(len(a), len(b))
    aligned = [[1] * (n - len(shape)) + shape for shape in (a, b)]
    result = strides = error = None
    try:
        x, y = torch.broadcast_tensors(torch.zeros(a), torch.zeros(b))
        result, strides = list(x.shape), [list(x.stride()), list(y.stride())]
    except RuntimeError as exception:
        error = str(exception).splitlines()[0]
    table.append(
        {
            "a": a,
            "b": b,
            "aligned": aligned,
            "result": result,
            "strides": strides,
            "error": error,
        }
    )
    print(aligned[0], aligned[1], "->", result or "error")
rows = ",\n".join(json.dumps(row) for row in table)
pathlib.Path("pairs.json").write_text(f"[\n{rows}\n]\n")
