"""A line that prints nothing | 什么都不打印的一行"""

# %% run
import torch

x = torch.tensor(-2.0)
x  # a notebook shows this, a script does not | Notebook 会显示它，脚本不会
print("x =", x)
