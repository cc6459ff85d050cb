# prints: 'tensor([1.])'
import os
import sys

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
os.environ["HOME"] = "/nowhere"
os.chdir("/")
sys.argv.append("x")
print(torch.ones(1))
