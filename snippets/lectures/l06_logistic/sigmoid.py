"""From a logit to a probability | 从原始分数到概率"""

# %% odds
import torch

logits = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
p = torch.sigmoid(logits)
print("p:       ", [round(v, 3) for v in p.tolist()])
print("1 - p:   ", [round(v, 3) for v in (1 - p).tolist()])
odds = p / (1 - p)
print("odds:    ", [round(v, 3) for v in odds.tolist()])
print("log odds:", [round(v, 3) for v in odds.log().tolist()])

# %% family
z = torch.tensor([-2.0, 0.0, 2.0])
print("torch.sigmoid:", torch.sigmoid(z))
print("from tanh:    ", (1 + torch.tanh(z / 2)) / 2)
print("from atan:    ", 0.5 + torch.atan(z) / torch.pi)
print("from erf:     ", (1 + torch.erf(z)) / 2)

# %% ends
z = torch.tensor([-17.0, 16.0, 17.0])
for values in (z, z.double()):
    p = torch.sigmoid(values)
    ends = (p == 0) | (p == 1)
    print(p.dtype, "0 or 1:", ends.tolist())
