"""Accuracy over batches of different sizes | 各批大小不同时的准确率"""

# %% compare
import torch

right = torch.tensor([1, 1, 1, 1, 0])  # 1: predicted correctly | 1 表示预测正确
batches = right.split(4)
means = [batch.double().mean().item() for batch in batches]
print("batch means:", means)
print("mean of batch means:", sum(means) / len(means))
print("right / all:", right.sum().item() / len(right))
