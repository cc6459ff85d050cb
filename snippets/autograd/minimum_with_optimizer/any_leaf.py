"""What an optimizer updates | 优化器更新哪些张量"""

# %% tensors
import torch
from torch import nn

tracked = torch.ones(1, requires_grad=True)
plain = torch.ones(1)  # requires_grad=False
optimizer = torch.optim.SGD([tracked, plain], lr=0.5)
(tracked * plain).backward()
optimizer.step()
print("tracked =", tracked.item())
print("plain   =", plain.item())


# %% model
class Line(nn.Module):
    """A line through w, with a plain tensor beside it."""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1))
        self.t = torch.ones(1, requires_grad=True)


model = Line()
print("named_parameters:", [name for name, _ in model.named_parameters()])

# %% passed
optimizer = torch.optim.SGD([model.t], lr=0.5)  # not model.w | 没有 model.w
(model.w * model.t).backward()
optimizer.step()
print("w =", model.w.item())
print("t =", model.t.item())

# %% nonleaf raises="ValueError"
torch.optim.SGD([tracked * 2], lr=0.5)
