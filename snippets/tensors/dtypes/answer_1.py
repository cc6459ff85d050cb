"""Five dtypes to predict | 猜五个 dtype"""

# %% answer
import torch

uint8 = torch.tensor([1], dtype=torch.uint8)
int8 = torch.tensor([1], dtype=torch.int8)
scalar = torch.tensor(2.0, dtype=torch.float64)
results = {
    "tensor([1, 2]) * 0.5": torch.tensor([1, 2]) * 0.5,
    "tensor([1.0]) * scalar": torch.tensor([1.0]) * scalar,
    "tensor([1]) * scalar": torch.tensor([1]) * scalar,
    "tensor(7) // 7": torch.tensor(7) // 7,
    "uint8 + int8": uint8 + int8,
}
for text, x in results.items():
    print(f"{text:<22} -> {x.dtype}")
dtypes = [x.dtype for x in results.values()]
assert dtypes[:2] == [torch.float32, torch.float32]
assert dtypes[2:] == [torch.float64, torch.int64, torch.int16]
