"""What train and eval switch | train 与 eval 切换什么"""

# %% dropout
import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(10000)
dropout = nn.Dropout(0.5)
print("training:", dropout.training)
y = dropout(x)
print("values:", sorted(set(y.tolist())))
print(f"zeros: {(y == 0).float().mean().item():.1f}")
dropout.eval()
print("training:", dropout.training)
print("unchanged:", torch.equal(dropout(x), x))
dropout.train()
print("training:", dropout.training)

# %% batchnorm
X = torch.tensor([[0.0, 2.0], [2.0, 4.0]])  # (2, 2)
norm = nn.BatchNorm1d(2)
print("new:  ", norm.running_mean)
y_train = norm(X)  # (2, 2)
print("train:", norm.running_mean)
norm.eval()
y_eval = norm(X)  # (2, 2)
print("eval: ", norm.running_mean)
print("same output:", torch.allclose(y_train, y_eval))

# %% gradient
layer = nn.Linear(2, 1)
layer.eval()
print(layer(X).requires_grad)
