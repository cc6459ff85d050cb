"""A history that forgets | 记不住历史的列表"""

# %% bug
import torch

w = torch.zeros(1)
history = []
for _ in range(3):
    w += 1  # stands for one training step | 代表一步训练
    history.append(w.numpy())
print([h.item() for h in history])
