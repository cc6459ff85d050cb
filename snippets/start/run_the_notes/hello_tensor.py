"""The first snippet: a slope at zero | 第一段代码：x = 0 处的斜率"""

# %% function
import torch

x = torch.tensor(0.0, requires_grad=True)  # track x | 追踪 x
y = x**2 - 2 * x + 1

# %% gradient
y.backward()  # dy/dx = 2x - 2
print(x.grad)
