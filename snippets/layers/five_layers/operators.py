"""What an operator is | 操作符是什么"""

# %% call
import numpy as np
import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])  # (B, D)
W = torch.tensor([[1.0, -1.0], [2.0, 0.0]])
b = torch.tensor([10.0, 20.0])
y_hat = torch.addmm(b, X, W)  # X @ W + b
print(y_hat.tolist())
print(np.array_equal(y_hat.numpy(), X.numpy() @ W.numpy() + b.numpy()))
print(torch.equal(y_hat, torch.ops.aten.addmm(b, X, W)))

# %% schema
print(torch.ops.aten.add.Tensor._schema)

# %% cpp
table = torch._C._dispatch_dump("aten::addmm").splitlines()
for row in table:
    if row.startswith("CPU:"):
        print(".cpp:" in row, ".py:" in row)
