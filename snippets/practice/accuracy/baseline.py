"""An accuracy for nothing | 白得的准确率"""

# %% nan
import torch

y = torch.zeros(1000, dtype=torch.int64)
y[:20] = 1
logits = torch.full((1000, 2), float("nan"))  # (B, 2)
answers = logits.argmax(dim=1)  # (B,)
print("accuracy =", (answers == y).sum().item() / len(y))

# %% same
print("of 1 and nan: place", torch.tensor([1.0, float("nan")]).argmax().item())
one_logit = torch.full((1000,), float("nan"))
print("one nan > 0: ", ((one_logit > 0) == y).sum().item() / len(y))
ties = torch.zeros(1000, 2)
print("two zeros:   ", (ties.argmax(dim=1) == y).sum().item() / len(y))

# %% check
print("finite:", logits.isfinite().all().item())
print("answers per class:", answers.bincount(minlength=2).tolist())
