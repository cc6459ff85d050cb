"""Three tensors, four results | 三个张量，四种结果"""

# %% answer
import torch

t = [torch.zeros(4, 5)] * 3
shapes = [torch.cat(t).shape, torch.cat(t, -1).shape]
shapes += [torch.stack(t).shape, torch.stack(t, -1).shape]
print([tuple(s) for s in shapes])
assert shapes == [(12, 5), (4, 15), (3, 4, 5), (4, 5, 3)]
