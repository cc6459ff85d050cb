"""Fix: the state without its history | 修正：只带走状态的值"""

# %% answer
import torch

w = torch.tensor(0.5, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.125)
state = torch.tensor(1.0)
for step in range(2):
    optimizer.zero_grad()
    state = w * state.detach() + 1
    loss = (state - 3) ** 2
    loss.backward()
    optimizer.step()
    print("step", step, "w =", w.item())
assert w.item() > 0.875
