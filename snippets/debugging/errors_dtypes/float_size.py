"""Days become weeks | 把天分成周"""

# %% weeks raises="TypeError"
import torch

days = torch.arange(28.0)
weeks = days.view(len(days) / 7, 7)
