"""Is it 0.1? | 它是 0.1 吗？"""

# %% answer
import torch

x = torch.tensor(0.1)
print(x == 0.1)
print(x.item() == 0.1, x.item())
print(x == torch.tensor(0.1, dtype=torch.float64))
assert x == 0.1 and x.item() != 0.1
assert x != torch.tensor(0.1, dtype=torch.float64)
