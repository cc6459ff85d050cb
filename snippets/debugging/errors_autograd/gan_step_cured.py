"""A forward pass for each step | 每一步都重新前向传播"""

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

# %% cured
image = gen(torch.randn(4, 2))  # (B, 2)
disc_optimizer.zero_grad()
loss_fn(disc(image.detach()), fake).backward()
disc_optimizer.step()

gen_optimizer.zero_grad()
loss_fn(disc(image), real).backward()
gen_optimizer.step()
print(gen.weight.grad.shape)
