"""Two thresholds that agree | 两个一致的阈值"""

# %% main
import torch

logits = torch.tensor([-3.0, -0.5, 0.4, 2.0])
y = torch.tensor([0, 0, 1, 1])
flagged = torch.sigmoid(logits) > 0.5
print("flagged:", flagged.int().tolist())
print("accuracy:", (flagged == (y == 1)).sum().item() / len(y))
assert torch.equal(flagged, logits > 0)
