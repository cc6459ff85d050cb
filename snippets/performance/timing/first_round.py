"""Memory that the first round asks for | 第一遍要来的显存"""
# notes: device=cuda timeout=120

# %% rounds
import torch

torch.cuda.init()
for step in range(3):
    before = torch.cuda.memory_stats()["num_device_alloc"]
    A = torch.ones(1024, 1024, device="cuda")
    B = A @ A
    del A, B
    after = torch.cuda.memory_stats()["num_device_alloc"]
    print("asked the driver:", after > before)
