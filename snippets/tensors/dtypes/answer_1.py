"""Five dtypes to predict | 猜五个 dtype"""

# %% answer
import torch

results = {
    "arange(3)": torch.arange(3),
    "arange(3.0)": torch.arange(3.0),
    "ones(3)": torch.ones(3),
    "tensor(7) / 7": torch.tensor(7) / 7,
    "tensor(7) // 7": torch.tensor(7) // 7,
}
for text, x in results.items():
    print(f"{text:<14} -> {x.dtype}")
dtypes = [x.dtype for x in results.values()]
i, f = torch.int64, torch.float32
assert dtypes == [i, f, f, f, i]
