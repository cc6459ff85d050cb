"""Fix: no_grad | 修正：no_grad"""

# %% answer
import torch

w = torch.ones(2, requires_grad=True)
x = torch.ones(2)
with torch.no_grad():
    y_hat = w * x
print("tracked:", y_hat.requires_grad)
assert not y_hat.requires_grad
