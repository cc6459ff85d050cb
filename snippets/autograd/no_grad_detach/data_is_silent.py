"""Writing through .data and through detach | 经 .data 修改与经 detach 修改"""

# %% data
import torch

x = torch.tensor(4.0, requires_grad=True)
y = x.sqrt()  # the slope at 4 is 0.25 | 在 4 处的斜率是 0.25
y.data.mul_(100)  # for a printout in percent | 想打印成百分数
print(f"{y.item():.0f}%")
y.backward()
print(x.grad)

# %% detach raises="RuntimeError"
y = x.sqrt()
y.detach().mul_(100)
y.backward()
