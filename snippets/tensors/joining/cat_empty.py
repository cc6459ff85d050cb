"""cat skips a tensor of shape (0,) | cat 跳过形状为 (0,) 的张量"""

# %% empty
import torch

nothing = torch.zeros(0)  # (0,)
print(torch.cat((torch.ones(2, 3), nothing)).shape)
print(torch.cat((torch.tensor([1, 2]), nothing)))
