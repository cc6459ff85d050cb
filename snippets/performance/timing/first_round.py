"""Memory that the first round requests | 第一遍才申请的显存"""
# notes: device=cuda timeout=120

# %% rounds
import torch

x = torch.ones(1, device="cuda")
requested = []
for _ in range(3):
    before = torch.cuda.memory_stats()["num_device_alloc"]
    A = torch.ones(1024, 1024, device="cuda")
    B = A @ A
    del A, B
    after = torch.cuda.memory_stats()["num_device_alloc"]
    requested.append(after > before)
print("requested memory:", requested)
