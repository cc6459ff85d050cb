"""Anomaly mode lets inf pass | 异常检测放过 inf"""

# %% blame raises="RuntimeError"
import warnings

import torch

warnings.simplefilter("ignore")  # the long traceback | 略去长长的调用过程
x = torch.zeros(1, requires_grad=True)
with torch.autograd.set_detect_anomaly(True):
    loss = (x**2).sqrt().sum()
    loss.backward()
