"""A step between two backward passes | 两次反向传播之间走了一步"""

# %% networks
import torch
from torch import nn

torch.manual_seed(0)
gen = nn.Linear(2, 2)
disc = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
gen_optimizer = torch.optim.SGD(gen.parameters(), lr=0.1)
disc_optimizer = torch.optim.SGD(disc.parameters(), lr=0.1)
loss_fn = nn.BCEWithLogitsLoss()
fake, real = torch.zeros(4, 1), torch.ones(4, 1)  # (B, 1)

# %% message raises="RuntimeError"
image = gen(torch.randn(4, 2))  # (B, 2)
logits = disc(image)  # (B, 1)
loss_fn(logits, fake).backward(retain_graph=True)
disc_optimizer.step()
loss_fn(logits, real).backward()
gen_optimizer.step()
