"""A call returns before its work is done | 调用先返回，活还没干完"""
# notes: device=cuda timeout=120

# %% queue
import torch

A = torch.full((4096, 4096), 1 / 4096, device="cuda")
B = A @ A
torch.accelerator.synchronize()
done = torch.cuda.Event()
for _ in range(100):
    B = A @ B
done.record()  # a mark in the queue | 在队列里做个记号
print("done:", done.query())

# %% wait
torch.accelerator.synchronize()
print("done:", done.query())
print(B[0, 0].item() == 1 / 4096)
