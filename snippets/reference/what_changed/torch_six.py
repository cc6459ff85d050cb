"""The module torch._six | 模块 torch._six"""

# %% gone raises="ModuleNotFoundError"
from torch._six import string_classes

print(isinstance("a", string_classes))
