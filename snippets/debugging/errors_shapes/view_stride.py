"""Put the heads side by side | 把几个头并排放到一起"""

# %% fails raises="RuntimeError"
import torch

B, T, H, D = 2, 5, 4, 8
heads = torch.zeros(B, H, T, D)  # of an attention layer | 注意力层的几个头
out = heads.transpose(1, 2)  # (B, T, H, D)
out = out.view(B, T, H * D)
