"""Sentences of different lengths | 长短不一的句子"""

# %% fails raises="ValueError"
import torch

vocabulary = {"<pad>": 0, "we": 1, "like": 2, "green": 3, "tea": 4}
sentences = ["we like green tea", "we like tea"]
ids = [[vocabulary[word] for word in s.split()] for s in sentences]
X = torch.tensor(ids)
