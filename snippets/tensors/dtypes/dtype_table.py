"""A table of dtypes, made by code | 由代码生成的 dtype 表"""

# %% describe
import numpy as np
import torch


def span(dtype):
    """Return the range of the values | 返回取值的范围"""
    if dtype.is_floating_point:
        return f"+-{torch.finfo(dtype).max:.3g}"
    if dtype.is_complex:
        return f"2 x {dtype.to_real()}".replace("torch.", "")
    if dtype == torch.bool:
        return "False, True"
    info = torch.iinfo(dtype)
    power = info.max.bit_length()
    return f"{f'-2^{power}' if info.min else 0}..2^{power}-1"


# %% table
floats = ["float64", "float32", "float16", "bfloat16", "complex64"]
integers = ["int64", "int32", "int16", "int8", "uint8", "bool"]
print("dtype      bits  range         alias   numpy      grad")
for name in floats + integers:
    dtype = getattr(torch, name)
    alias = [n for n, v in vars(torch).items() if v is dtype and n != name]
    twin = "-"
    if name in np.sctypeDict:
        twin = torch.zeros(1, dtype=dtype).numpy().dtype.name
    grad = "yes" if dtype.is_floating_point or dtype.is_complex else "no"
    cells = f"{name:<10} {8 * dtype.itemsize:>4}  {span(dtype):<13}"
    print(cells, f"{(alias or '-')[0]:<7} {twin:<10} {grad}")
