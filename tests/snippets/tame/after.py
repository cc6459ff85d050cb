# prints: 'torch.float32 False [] 1'
import os
import sys

import torch

print(torch.get_default_dtype(), os.environ["HOME"] == "/nowhere", os.listdir(), len(sys.argv))
