"""reshape copies where it has to | reshape 必要时会复制"""

# %% cured
import torch

B, T, H, D = 2, 5, 4, 8
heads = torch.zeros(B, H, T, D)  # of an attention layer | 注意力层的几个头
out = heads.transpose(1, 2)  # (B, T, H, D)
out = out.reshape(B, T, H * D)
print(out.shape)
