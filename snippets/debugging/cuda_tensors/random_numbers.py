"""Random numbers on two devices | 两种设备上的随机数"""
# notes: device=cuda timeout=120

# %% seed
import torch

torch.manual_seed(0)
on_cpu = torch.rand(1000)
torch.manual_seed(0)
on_cuda = torch.rand(1000, device="cuda")
torch.manual_seed(0)
again = torch.rand(1000, device="cuda")
print("CUDA repeats itself:", torch.equal(on_cuda, again))
print("CPU and CUDA agree:", torch.equal(on_cpu, on_cuda.cpu()))
