"""Each tensor counts the writes to its memory | 每个张量都记着内存被改写的次数"""

# %% count
import torch

with torch.no_grad():
    t = torch.ones(2)
    t.add_(1)
    t.mul_(3)
print("writes:", t._version)

with torch.inference_mode():
    t = torch.ones(2)
try:
    print(t._version)
except RuntimeError as error:
    print(error)
