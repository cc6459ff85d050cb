"""Words get numbers | 给单词编号"""

# %% labels
import torch

labels = ["cat", "dog", "cat", "bird"]
names = sorted(set(labels))
number = {name: i for i, name in enumerate(names)}
y = torch.tensor([number[label] for label in labels])
print(number, y)
