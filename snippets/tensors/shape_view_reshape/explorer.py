"""Eight ways to read, two storages | 八种读法，两段存储"""

# %% tensors
import json
from pathlib import Path

import torch

m = torch.arange(10, 90, 10).view(2, 4)
made = {
    "m": m,
    "m.t()": m.t(),
    "m.view(4, 2)": m.view(4, 2),
    "m[1]": m[1],
    "m[:, 1:]": m[:, 1:],
    "m[:, ::2]": m[:, ::2],
    "m[:, :1].expand(2, 3)": m[:, :1].expand(2, 3),
    "m.t().reshape(8)": m.t().reshape(8),
}
base = m.untyped_storage().data_ptr()
table = []
print(f"{'':22} {'shape':7} {'stride':7} offset shares")
for code, x in made.items():
    shape, stride, offset = tuple(x.shape), x.stride(), x.storage_offset()
    shares = x.untyped_storage().data_ptr() == base
    print(f"{code:22} {shape!s:7} {stride!s:7} {offset:<6} {shares}")
    row = {
        "code": code,
        "shape": shape,
        "stride": stride,
        "offset": offset,
        "contiguous": x.is_contiguous(),
        "shares": shares,
        "storage": x.as_strided((8,), (1,), 0).tolist(),
    }
    table.append(row)
data = {"base": "m", "tensors": table}
Path("tensors.json").write_text(json.dumps(data), encoding="utf-8")
