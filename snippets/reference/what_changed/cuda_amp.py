"""autocast under its old name | 旧名字的 autocast"""

# %% old warns="FutureWarning"
import torch

torch.cuda.amp.autocast(enabled=False)
