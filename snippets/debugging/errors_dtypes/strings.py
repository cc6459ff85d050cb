"""Labels as words | 标签是单词"""

# %% labels raises="ValueError"
import torch

labels = ["cat", "dog", "cat", "bird"]
y = torch.tensor(labels)
