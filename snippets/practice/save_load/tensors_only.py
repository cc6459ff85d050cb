"""The same state in a file of safetensors | 同样的状态，存成 safetensors 文件"""

# %% save
import json

from safetensors.torch import load_file, save_file
from torch import nn

net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 1))
save_file(net.state_dict(), "net.safetensors")
print(net.load_state_dict(load_file("net.safetensors")))

# %% header
with open("net.safetensors", "rb") as file:
    size = int.from_bytes(file.read(8), "little")
    header = json.loads(file.read(size))
for name in header:
    print(name, header[name])

# %% refused
table = net[0].weight.detach()
for state in ({"epoch": 12}, {"table": table, "row": table[1]}):
    try:
        save_file(state, "other.safetensors")
    except (ValueError, RuntimeError) as error:
        print(str(error).strip().partition(",")[0])
