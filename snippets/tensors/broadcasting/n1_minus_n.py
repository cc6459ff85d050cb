"""A column minus a vector | 一列减去一个向量"""

# %% silent
import torch

y_hat = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
y = torch.tensor([1.0, 2.0, 3.0])  # (3,)
print("mse =", ((y_hat - y) ** 2).mean())

# %% pairs
print(y_hat - y)

# %% pull
middle = torch.tensor([[2.0], [2.0], [2.0]])  # y.mean() for all | 全是平均值
print("mse =", ((middle - y) ** 2).mean())

# %% warns warns="UserWarning"
loss_fn = torch.nn.MSELoss()
print("loss =", loss_fn(y_hat, y))

# %% fixed
y_hat = y_hat.squeeze(1)  # (3,)
assert y_hat.shape == y.shape
print("loss =", loss_fn(y_hat, y))
