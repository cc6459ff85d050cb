"""A query, four keys, and four values | 一个查询，四个键，四个值"""

# %% scores
import torch

keys = torch.tensor([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]])
values = torch.tensor([10.0, 20.0, 30.0, 40.0])  # (T,)
query = torch.tensor([3.0, 0.0])  # mostly like the first key | 最像第一个键
scores = keys @ query  # (T,)
print("scores:", scores.tolist())

# %% mix
weights = torch.softmax(scores, dim=0)  # (T,)
print("weights:", weights)
print(f"answer: {(weights @ values).item():.2f}")

# %% zero
weights = torch.softmax(keys @ torch.zeros(2), dim=0)
print(f"answer: {(weights @ values).item():.2f}")
