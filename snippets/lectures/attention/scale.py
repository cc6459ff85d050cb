"""Why the scores are divided by √d | 分数为什么要除以 √d"""

# %% variance
import torch

torch.manual_seed(0)
for d in (4, 16, 64, 256):
    q, k = torch.randn(1000, d), torch.randn(1000, d)
    scores = (q * k).sum(dim=1)  # 1000 dot products | 1000 个点积
    print(f"d = {d:3}: variance {scores.var().item():5.0f}")

# %% slope
for scores in ([8.0, 0.0, -8.0], [1.0, 0.0, -1.0]):
    z = torch.tensor(scores, requires_grad=True)
    weights = torch.softmax(z, dim=0)
    (g,) = torch.autograd.grad(weights[0], z)
    print(f"{scores}: weight {weights[0].item():.4f}, slope {g[0].item():.4f}")
