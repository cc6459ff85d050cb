"""How many numbers? | 各有几个数？"""

# %% answer
import torch

results = {
    "arange(3, 10)": torch.arange(3, 10),
    "arange(3, 10, 3)": torch.arange(3, 10, 3),
    "arange(10, 3, -2)": torch.arange(10, 3, -2),
    "linspace(3, 10, 8)": torch.linspace(3, 10, 8),
    "zeros(2, 0)": torch.zeros(2, 0),
}
for text, x in results.items():
    print(f"{text:<18} {x.tolist()}")
assert [x.numel() for x in results.values()] == [7, 3, 4, 8, 0]
