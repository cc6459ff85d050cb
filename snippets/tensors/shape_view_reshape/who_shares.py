"""Which results share the storage of x | 哪些结果与 x 共用存储"""

# %% table
import torch


def shares(a, b):
    """Return True if both use one storage | 两者用同一段存储时返回 True"""
    start = a.untyped_storage().data_ptr()
    return start == b.untyped_storage().data_ptr()


x = torch.zeros(2, 3, 4)
p = x.permute(2, 0, 1)  # (4, 2, 3)
made = {
    "x[0]": x[0],
    "x[:, 1:]": x[:, 1:],
    "x.unsqueeze(0)": x.unsqueeze(0),
    "x.squeeze()": x.squeeze(),
    "x.transpose(0, 1)": x.transpose(0, 1),
    "x.permute(2, 0, 1)": p,
    "x.flatten()": x.flatten(),
    "p.flatten()": p.flatten(),
    "x[[0, 1]]": x[[0, 1]],
    "x[x == 0]": x[x == 0],
    "x + 0": x + 0,
    "x.clone()": x.clone(),
}
for code, result in made.items():
    print(f"{code:18} {shares(result, x)}")
