"""Fix: first let Module prepare itself | 修正：先让 Module 做好准备"""

# %% answer
from torch import nn


class Net(nn.Module):
    """A single linear layer | 只有一个线性层"""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1)


names = [name for name, _ in Net().named_parameters()]
print(names)
assert names == ["layer.weight", "layer.bias"]
