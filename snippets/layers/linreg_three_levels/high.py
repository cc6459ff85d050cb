"""High level: a trainer | 高阶：训练器"""
# notes: threads=1

# %% data
import torch
from notes_toolbox import Trainer
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + noise  # (400,)
loader = DataLoader(
    TensorDataset(X, y),
    batch_size=20,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)


# %% model
class LinearRegressionModel(nn.Module):
    """One weight per input, and a bias | 每个输入一个权重，加一个偏置"""

    def __init__(self, num_inputs):
        super().__init__()
        self.linear = nn.Linear(num_inputs, 1, dtype=torch.float64)
        nn.init.zeros_(self.linear.weight)  # as at the low level | 与低阶相同
        nn.init.zeros_(self.linear.bias)

    def forward(self, X):
        return self.linear(X).squeeze(1)  # (B, 2) -> (B, 1) -> (B,)


model = LinearRegressionModel(2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
trainer = Trainer(model, nn.MSELoss(), optimizer)

# %% train
history = trainer.fit(loader, num_epochs=50)
for row in history:
    if row["epoch"] in (1, 5, 50):
        print(f"{row['epoch']:2}: loss = {row['loss']:.4f}")
w, b = model.linear.weight.flatten(), model.linear.bias
print("w =", [round(v, 4) for v in w.tolist()])
print(f"b = {b.item():.4f}")
