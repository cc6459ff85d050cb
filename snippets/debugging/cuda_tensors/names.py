"""Names of a GPU | GPU 的名字"""
# notes: device=cuda timeout=120

# %% names
import torch

x = torch.ones(2).cuda(0)  # in old code | 旧代码的写法
print(x)
for name in ("cuda", "cuda:0", torch.device("cuda", 0)):
    y = torch.ones(2).to(name)
    print(y.device, y.is_cuda)
