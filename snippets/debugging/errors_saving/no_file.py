"""The name of a file that is not there | 文件名指的东西不存在"""

# %% run raises="FileNotFoundError"
import torch

state = torch.load("checkpoints/best.pt")
