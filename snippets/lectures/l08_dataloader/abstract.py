"""Dataset is not abstract | Dataset 不是抽象类"""

# %% make
from torch.utils.data import Dataset

dataset = Dataset()
print("made:", isinstance(dataset, Dataset))
print("has a length:", hasattr(dataset, "__len__"))

# %% index raises="NotImplementedError"
dataset[0]
