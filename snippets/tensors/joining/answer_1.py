"""Three tensors, four results | 三个张量，四种结果"""

# %% answer
import torch

t = [torch.zeros(4, 5), torch.zeros(4, 5), torch.zeros(4, 5)]
print("cat     ", tuple(torch.cat(t).shape))
print("cat -1  ", tuple(torch.cat(t, -1).shape))
print("stack   ", tuple(torch.stack(t).shape))
print("stack -1", tuple(torch.stack(t, -1).shape))
assert torch.cat(t, -1).shape == (4, 15)
assert torch.stack(t, -1).shape == (4, 5, 3)
