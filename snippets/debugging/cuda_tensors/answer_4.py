"""cuda is not cuda:0 | cuda 不等于 cuda:0"""

# %% answer
import torch

asked = torch.device("cuda")
found = torch.device("cuda", 0)  # as in x.device | 与 x.device 一样
print(asked, asked.index)
print(found, found.index)
print("equal:", asked == found)
print("same type:", asked.type == found.type)
assert asked != found and asked.type == found.type
assert torch.ones(1).device == torch.device("cpu")
