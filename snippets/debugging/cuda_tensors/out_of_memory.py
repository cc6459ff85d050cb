"""More memory than any GPU has | 比任何 GPU 都大的内存"""
# notes: device=cuda timeout=120

# %% ask
import torch

try:
    torch.zeros(2**50, dtype=torch.uint8, device="cuda")  # 2**50 bytes
except torch.OutOfMemoryError as error:
    print(isinstance(error, RuntimeError))
    print(str(error).partition(".")[0])

# %% after
print(torch.ones(2, device="cuda").sum().item())
