"""A loss of perfect predictions | 预测全对的损失"""

# %% loss
import torch

x = torch.arange(10).unsqueeze(1) / 10  # (B, 1)
y = 2 * x.squeeze(1) + 1  # (B,)
wrong = 2 * x + 1  # (B, 1)
right = wrong.squeeze(1)  # (B,)
print(f"wrong = {((wrong - y) ** 2).mean():.2f}")
print(f"right = {((right - y) ** 2).mean():.2f}")
print("check =", [y_hat.shape == y.shape for y_hat in (wrong, right)])
