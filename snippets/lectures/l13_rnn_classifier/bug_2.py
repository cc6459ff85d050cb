"""Bug: short names all get the same logits | 错误：短名字得到同样的原始分数"""

# %% bug
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
X = torch.tensor(  # Aho, Eklund, Li | Aho、Eklund、Li
    [
        [1, 8, 15, 0, 0, 0],
        [5, 11, 12, 21, 14, 4],
        [12, 9, 0, 0, 0, 0],
    ]
)
lengths = torch.tensor([3, 6, 2])
embedding = nn.Embedding(27, 4, padding_idx=0)
gru = nn.GRU(4, 8, batch_first=True)
linear = nn.Linear(8, 6)

packed = pack_padded_sequence(
    embedding(X),
    lengths,
    batch_first=True,
    enforce_sorted=False,  # lengths in any order | 长度不必排序
)
out, _ = gru(packed)
out, _ = pad_packed_sequence(out, batch_first=True)  # (B, T, H)
logits = linear(out[:, -1])  # (B, 6)
print("Aho = Eklund:", torch.equal(logits[0], logits[1]))
print("Aho = Li:    ", torch.equal(logits[0], logits[2]))
