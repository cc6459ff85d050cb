"""A column minus a vector | 一列减去一个向量"""

# %% silent
import torch

y_hat = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
y = torch.tensor([1.0, 2.0, 3.0])  # (3,)
print(y_hat - y)
print("mse =", ((y_hat - y) ** 2).mean())

# %% warns warns="UserWarning"
loss = torch.nn.MSELoss()(y_hat, y)
print("loss =", loss)

# %% fixed
y_hat = y_hat.squeeze(1)  # (3,)
assert y_hat.shape == y.shape
print("loss =", torch.nn.MSELoss()(y_hat, y))
