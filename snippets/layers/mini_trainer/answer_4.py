"""A generator is used up after one epoch | 生成器走一轮就用完了"""
# notes: threads=1

# %% answer
import torch
from notes_toolbox import Trainer
from torch import nn

X = torch.rand(6, 2, generator=torch.Generator().manual_seed(0))
y = X.sum(dim=1, keepdim=True)  # (6, 1)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
trainer = Trainer(net, nn.MSELoss(), optimizer)
once = ((X[i : i + 2], y[i : i + 2]) for i in range(0, 6, 2))
again = [(X[i : i + 2], y[i : i + 2]) for i in range(0, 6, 2)]
message = ""
try:
    trainer.fit(once, num_epochs=3)
except ValueError as error:
    message = str(error)
print("generator:", message, "after epoch", len(trainer.history))
trainer.fit(again, num_epochs=3)
print("list: epochs", len(trainer.history))
assert message == "the loader gave no samples"
assert [row["epoch"] for row in trainer.history] == [1, 2, 3, 4]
