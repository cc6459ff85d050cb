"""Names for the axes | 给轴起名字"""

# %% names raises="TypeError"
import torch

torch.ones(2, 3, names=("B", "D"))
