"""What three formats can hold | 三种格式能表示什么"""

# %% limits
import torch

for dtype in (torch.float32, torch.float16, torch.bfloat16):
    info = torch.finfo(dtype)
    print(dtype, f"max={info.max:.1e} tiny={info.tiny:.1e} eps={info.eps:.1e}")
