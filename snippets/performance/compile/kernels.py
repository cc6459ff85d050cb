"""Kernels launched on a GPU, and the numbers | GPU 上启动的内核，以及结果"""
# notes: device=cuda timeout=120

# %% launches
import torch
from torch.profiler import ProfilerActivity, profile


def gelu(x):
    """An activation in small steps | 由小步运算组成的激活函数"""
    inside = 0.8 * (x + 0.045 * x**3)
    return 0.5 * x * (1 + torch.tanh(inside))


def launches(function, x):
    """Return how many kernels one call launches | 返回一次调用启动几个内核"""
    function(x)  # compile first | 先编译
    both = [ProfilerActivity.CPU, ProfilerActivity.CUDA]
    with profile(activities=both) as prof:
        function(x)
        torch.accelerator.synchronize()
    return sum("LaunchKernel" in event.name for event in prof.events())


x = torch.linspace(-3, 3, 1_000_000, device="cuda")
fast = torch.compile(gelu)
print("plain:", launches(gelu, x))
print("compiled:", launches(fast, x))

# %% close
torch.testing.assert_close(fast(x), gelu(x), rtol=1e-4, atol=1e-6)
print("close")
