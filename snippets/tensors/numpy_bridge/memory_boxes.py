"""Six names, three pieces of memory | 六个名字，三块内存"""

# %% names
import numpy as np
import torch

arr = np.zeros(3)
t = torch.from_numpy(arr)
names = {
    "arr": arr,
    "t": t,
    "t.numpy()": t.numpy(),
    "t.detach()": t.detach(),
    "t.clone()": t.clone(),
    "torch.tensor(arr)": torch.tensor(arr),
}
arr += 1
for name, x in names.items():
    print(f"{name:18}", x.tolist())
