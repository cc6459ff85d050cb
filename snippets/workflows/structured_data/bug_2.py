"""Everything is called malignant | 全部判成恶性"""

# %% main
import torch

logits = torch.tensor([-3.0, -0.5, 0.4, 2.0])
y = torch.tensor([0, 0, 1, 1])
flagged = torch.sigmoid(logits) > 0
print("flagged:", flagged.int().tolist())
print("accuracy:", (flagged == (y == 1)).sum().item() / len(y))
