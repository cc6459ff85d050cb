"""no_grad around a block, a function, by a flag | no_grad：管一段代码、一个函数，或由变量决定"""

# %% block
import torch

w = torch.tensor(3.0, requires_grad=True)
with torch.no_grad():
    k = w * 2  # not recorded | 不记录
z = w * k  # recorded, k is a constant | 记录，k 是常数
z.backward()
print("w.grad =", w.grad.item())


# %% decorator
@torch.no_grad()
def predict(w, x):
    """Return w times x, unrecorded | 返回 w 乘 x，不记录"""
    return w * x


print(predict(w, 5.0))

# %% flag
for training in (True, False):
    with torch.set_grad_enabled(training):
        loss = (w - 1) ** 2
    print("training:", training, " requires_grad:", loss.requires_grad)
