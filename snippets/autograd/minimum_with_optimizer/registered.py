"""What a model hands to an optimizer | 模型交给优化器什么"""

# %% model
import torch
from torch import nn


class Line(nn.Module):
    """A model with a parameter and a plain tensor | 有一个参数和一个普通张量的模型"""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(1.0))
        self.t = torch.tensor(1.0, requires_grad=True)


model = Line()
names = [name for name, _ in model.named_parameters()]
print("parameters:", names)
