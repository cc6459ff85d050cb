"""The forward pass runs line by line | 前向传播逐句执行"""

# %% y_hat
import torch

X = torch.tensor([[1.0, 2.0], [0.0, 1.0]])  # (2, 2)
Y = torch.tensor([[1.0], [1.0]])  # (2, 1)
w = torch.tensor([[3.0, 1.0]], requires_grad=True)  # (1, 2)
b = torch.tensor([[3.0]], requires_grad=True)  # (1, 1)

Y_hat = X @ w.t() + b  # (2, 1)
print("Y_hat:", Y_hat.tolist())
print("grad_fn:", Y_hat.grad_fn.name())

# %% loss
loss = torch.mean(torch.pow(Y_hat - Y, 2))  # ()
print("loss:", loss.item())
print("grad_fn:", loss.grad_fn.name())
