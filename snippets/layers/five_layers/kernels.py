"""How a tensor finds its kernel | 张量怎样找到内核"""

# %% keys
import torch
from torch._C import DispatchKey

on_cpu = torch.zeros(2)
on_meta = torch.zeros(2, device="meta")
print("key   cpu    meta")
for key in (DispatchKey.CPU, DispatchKey.Meta):
    has_cpu = torch._C._dispatch_keys(on_cpu).has(key)
    has_meta = torch._C._dispatch_keys(on_meta).has(key)
    print(f"{key.name:5} {has_cpu!s:5}  {has_meta}")

# %% table
has_kernel = torch._C._dispatch_has_kernel_for_dispatch_key
for name in ("aten::addmm", "aten::linear"):
    own = [has_kernel(name, key) for key in ("CPU", "Meta")]
    print(f"{name:12}", own, has_kernel(name, "CompositeImplicitAutograd"))

# %% meta
A = torch.empty(100_000, 100_000, device="meta")
print((A @ A).shape)

# %% names
names = ("cpu", "cuda", "mps", "xpu", "meta")
print([torch.device(name).type for name in names])
