"""reshape does not move axes | reshape 不调换轴"""

# %% numbers
import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
print("transpose", x.transpose(0, 1).tolist())
print("reshape  ", x.reshape(3, 2).tolist())

# %% find
right = x.transpose(0, 1)  # (3, 2)
wrong = x.reshape(3, 2)  # (3, 2)
print(x[1, 0], right[0, 1], wrong[0, 1])
