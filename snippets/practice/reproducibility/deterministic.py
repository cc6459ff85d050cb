"""Ask for deterministic algorithms | 要求确定性算法"""

# %% replaced
import torch

torch.use_deterministic_algorithms(True)
index = torch.tensor([0, 0])  # the same place twice | 同一个位置两次
values = torch.tensor([1.0, 2.0])
x = torch.zeros(3)
x[index] = values
print(x)

# %% refused raises="RuntimeError"
x.put_(index, values)
