"""Five shapes to predict | 猜五个形状"""

# %% answer
import torch

x = torch.zeros(2, 3, 4)
results = {
    "reshape(-1, 4)": x.reshape(-1, 4),
    "flatten(1)": x.flatten(1),
    "permute(2, 0, 1)": x.permute(2, 0, 1),
    "movedim(0, -1)": x.movedim(0, -1),
    "unsqueeze(1).squeeze(0)": x.unsqueeze(1).squeeze(0),
}
for text, result in results.items():
    print(f"{text:<23} {tuple(result.shape)}")
shapes = [tuple(result.shape) for result in results.values()]
assert shapes == [(6, 4), (2, 12), (4, 2, 3), (3, 4, 2), (2, 1, 3, 4)]
