"""A module names it once | 模块只报一次"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(5, 3)
decoder = nn.Linear(3, 5, bias=False)
decoder.weight = embedding.weight  # (V, D), shared | 共用
net = nn.Sequential(embedding, decoder)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
w = embedding.weight
decoder(embedding(torch.tensor([2]))).sum().backward()
before = w[0, 0].item()
optimizer.step()
step = (before - w[0, 0].item()) / w.grad[0, 0].item()
print(f"{step:.2f} times the gradient")
