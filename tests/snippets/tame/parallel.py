# prints: 'tensor(64000000.)'
import torch

a = torch.ones(400, 400)
print((a @ a).sum())
