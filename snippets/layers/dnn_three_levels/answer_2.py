"""Fix: one optimizer for the whole training | 修正：整个训练只建一个优化器"""

# %% answer
import torch

w = torch.tensor([1.0, 1.0], requires_grad=True)
loss = 100 * w[0] + 0.01 * w[1]  # slopes 100 and 0.01 | 斜率 100 和 0.01
loss.backward()
optimizer = torch.optim.Adam([w], lr=0.01)
optimizer.step()
print("after one step:", [round(v, 4) for v in w.tolist()])
assert torch.allclose(w, torch.tensor([0.99, 0.99]))
