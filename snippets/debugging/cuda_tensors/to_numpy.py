"""A CUDA tensor has no array | CUDA 张量没有数组"""
# notes: device=cuda timeout=120

# %% ways
import torch

x = torch.ones(2, device="cuda")
print(x.tolist(), x[0].item())
print(repr(x.cpu().numpy()))
w = torch.ones(2, device="cuda", requires_grad=True)
print(repr(w.detach().cpu().numpy()))
print(repr(w.numpy(force=True)))

# %% numpy raises="TypeError"
x.numpy()
