"""One weight, listed twice | 同一个权重列了两次"""

# %% shared warns="UserWarning"
import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(5, 3)
decoder = nn.Linear(3, 5, bias=False)
decoder.weight = embedding.weight  # (V, D), shared | 共用
params = list(embedding.parameters()) + list(decoder.parameters())
optimizer = torch.optim.SGD(params, lr=0.1)
w = embedding.weight
decoder(embedding(torch.tensor([2]))).sum().backward()
before = w[0, 0].item()
optimizer.step()
step = (before - w[0, 0].item()) / w.grad[0, 0].item()
print(f"{step:.2f} times the gradient")
