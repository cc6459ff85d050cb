"""A file that names a class | 文件里点了一个类的名"""

# %% save
import torch
from torch import nn


class Line(nn.Module):
    """A line through the origin | 过原点的直线"""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(3.0))

    def forward(self, x):
        return self.w * x


torch.save(Line(), "line.pt")
names = torch.serialization.get_unsafe_globals_in_checkpoint("line.pt")
print(names)


# %% changed
class Line(nn.Module):
    """The class has changed since | 这个类后来改了"""

    def forward(self, x):
        return self.w * x + 1


line = torch.load("line.pt", weights_only=False)
print("line(2) =", line(2).item())
