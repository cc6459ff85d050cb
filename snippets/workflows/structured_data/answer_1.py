"""A lower threshold | 降低阈值"""

# %% main
import torch

p = torch.tensor([0.9, 0.7, 0.4, 0.3, 0.1])
malignant = torch.tensor([True, True, True, False, False])
for threshold in (0.5, 0.2):
    flagged = p > threshold
    found = (malignant & flagged).sum().item()
    alarms = (~malignant & flagged).sum().item()
    print(f"p > {threshold}: found {found} of 3, false alarms {alarms} of 2")
assert (found, alarms) == (3, 1)
