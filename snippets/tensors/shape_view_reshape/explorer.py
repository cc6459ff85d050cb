"""Eight ways to read, two storages | 八种读法，两段存储"""

# %% made
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

# %% tensors
table = []
print(f"{'':22} {'shape':7} {'stride':7} offset shares")
for code, x in made.items():
    shape, stride, offset = tuple(x.shape), x.stride(), x.storage_offset()
    storage = x.untyped_storage()
    shares = storage.data_ptr() == m.untyped_storage().data_ptr()
    print(f"{code:22} {shape!s:7} {stride!s:7} {offset:<6} {shares}")
    row = {"code": code, "shape": shape, "stride": stride, "offset": offset}
    row |= {"contiguous": x.is_contiguous(), "shares": shares}
    flat = torch.empty(0, dtype=x.dtype).set_(storage)  # the whole storage | 整段存储
    table.append(row | {"storage": flat.tolist()})
data = {"base": "m", "tensors": table}
Path("tensors.json").write_text(json.dumps(data), encoding="utf-8")
