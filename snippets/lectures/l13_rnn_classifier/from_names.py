"""From three names to one state each | 从三个名字到各自的一个状态"""

# %% ids
import torch
from torch import nn
from torch.nn.utils.rnn import (
    pack_padded_sequence,
    pad_packed_sequence,
    pad_sequence,
)


def to_ids(name):
    """Return 1 for a, 2 for b, and so on | a 变成 1，b 变成 2，依此类推"""
    # ord("a") is 97 | ord("a") 是 97
    return torch.tensor([ord(c) - 96 for c in name.lower()])


names = ["Aho", "Eklund", "Li"]
ids = [to_ids(name) for name in names]
for name, numbers in zip(names, ids, strict=True):
    print(name, numbers.tolist())

# %% pad
X = pad_sequence(ids, batch_first=True)  # (B, T)
lengths = torch.tensor([len(numbers) for numbers in ids])  # (B,)
print(X)
print("lengths:", lengths.tolist())

# %% embed
torch.manual_seed(0)
embedding = nn.Embedding(27, 4, padding_idx=0)
E = embedding(X)  # (B, T) -> (B, T, D)
print(tuple(E.shape))
print("row 0:", embedding.weight[0].tolist())

# %% alone
gru = nn.GRU(4, 8, batch_first=True)
_, alone = gru(E[2:, :2])  # Li without padding | Li，没有填充
_, h_n = gru(E)  # (1, B, H)
print("same state:", torch.allclose(h_n[0, 2], alone[0, 0]))

# %% packed
packed = pack_padded_sequence(
    E,
    lengths,
    batch_first=True,
    enforce_sorted=False,  # lengths in any order | 长度不必排序
)
_, h_n = gru(packed)  # (1, B, H)
print("same state:", torch.allclose(h_n[0, 2], alone[0, 0]))

# %% pick
out, _ = gru(E)  # (B, T, H)
last = out[torch.arange(3), lengths - 1]  # (B, H)
print("same states:", torch.allclose(last, h_n[-1]))

# %% both
both = nn.GRU(4, 8, batch_first=True, bidirectional=True)
out, h_n = both(packed)
out, _ = pad_packed_sequence(out, batch_first=True)
print("out", tuple(out.shape), "h_n", tuple(h_n.shape))  # (B, T, 2 H)
joined = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (B, 2 H)
print("joined", tuple(joined.shape))

# %% halves
forward, backward = out[1, -1].split(8)
print("forward half:", torch.equal(forward, h_n[-2, 1]))
print("backward half:", torch.equal(backward, h_n[-1, 1]))

# %% last_letter
_, d = both(E[1:2, 5:])  # only the d of Eklund | 只有 Eklund 的 d
print("as after d alone:", torch.allclose(backward, d[-1, 0]))
print("at the first place:", torch.equal(out[1, 0, 8:], h_n[-1, 1]))

# %% padded
_, padded = both(E)
print("Li backward:", torch.allclose(padded[-1, 2], h_n[-1, 2]))
