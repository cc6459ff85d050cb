"""What a failed load leaves behind | 没读成，留下了什么"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
file = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 5)).state_dict()
net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
try:
    net.load_state_dict(file)
except RuntimeError as error:
    print(str(error).partition(":")[0])

print("0.weight from the file:", torch.equal(net[0].weight, file["0.weight"]))
print("1.weight:", tuple(net[1].weight.shape))
assert torch.equal(net[0].weight, file["0.weight"])
assert net[1].weight.shape == (1, 3)
