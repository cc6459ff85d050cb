"""One loss for each sample, and their mean | 每个样本的损失，与它们的平均值"""

# %% reduction
import torch

y_hat = torch.tensor([0.0, 0.0, 0.0])  # w = 0
y = torch.tensor([2.0, 4.0, 6.0])
mse_loss = torch.nn.functional.mse_loss
each = mse_loss(y_hat, y, reduction="none")  # (3,)
print("none:", each.tolist())
print(f"mean: {mse_loss(y_hat, y):.3f}")
print("sum: ", mse_loss(y_hat, y, reduction="sum").item())
