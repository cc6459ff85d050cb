"""A table minus its own first column | 表格减去自己的第一列"""

# %% minus
import torch

m = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
right = m - m[:, :1]
wrong = m.clone()
wrong -= wrong[:, :1]
print("wrong =", wrong.tolist())
print("right =", right.tolist())
check = [torch.allclose(t.diff(), m.diff()) for t in (wrong, right)]
print("check =", check)
