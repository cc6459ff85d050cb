"""AUC by counting pairs | 数一数有几对，就得到 AUC"""
# notes: needs=sklearn

# %% main
import torch
from sklearn.datasets import load_breast_cancer
from sklearn.metrics import roc_auc_score

table = load_breast_cancer()
column = table.feature_names.tolist().index("worst area")
score = torch.tensor(table.data[:, column])  # (569,)
malignant = torch.tensor(table.target == 0)  # (569,)

pairs = score[malignant][:, None] - score[~malignant]  # (212, 357)
auc = ((pairs > 0).sum() + 0.5 * (pairs == 0).sum()) / pairs.numel()
print("pairs:", pairs.numel())
print(f"AUC = {auc:.3f}")
assert abs(auc - roc_auc_score(malignant, score)) < 1e-6
