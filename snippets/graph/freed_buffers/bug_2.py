"""Bug: a state carried into the next step | 错误：状态带进了下一步"""

# %% bug
import torch

w = torch.tensor(0.5, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.125)
state = torch.tensor(1.0)
for step in range(2):
    optimizer.zero_grad()
    state = w * state + 1
    loss = (state - 3) ** 2
    try:
        loss.backward()
    except RuntimeError as error:
        print("step", step, str(error).partition(" (")[0])
        break
    optimizer.step()
    print("step", step, "w =", w.item())
