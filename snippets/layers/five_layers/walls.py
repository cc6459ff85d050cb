"""Components and what they call | 组件与它们调用的东西"""

# %% walls
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X, y = torch.rand(6, 3), torch.rand(6, 2)
loader = DataLoader(TensorDataset(X, y), batch_size=4)
layer, loss_fn = nn.Linear(3, 2), nn.MSELoss()
optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)

start = 0
for X_batch, y_batch in loader:
    end = start + len(X_batch)
    print("DataLoader", torch.equal(X_batch, X[start:end]))
    start = end

y_hat = layer(X)
loss = loss_fn(y_hat, y)
by_hand = F.linear(X, layer.weight, layer.bias)
print("nn.Linear ", torch.equal(y_hat, by_hand))
print("nn.MSELoss", torch.equal(loss, F.mse_loss(by_hand, y)))

loss.backward()
stepped = layer.weight.detach() - 0.5 * layer.weight.grad
optimizer.step()
print("SGD       ", torch.equal(layer.weight, stepped))
