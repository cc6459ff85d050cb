"""Lengths in any order | 长度不按次序"""

# %% pack raises="RuntimeError"
import torch
from torch.nn.utils.rnn import pack_padded_sequence

rows = torch.zeros(3, 6, 4)  # (B, T, D)
lengths = torch.tensor([3, 6, 2])
pack_padded_sequence(rows, lengths, batch_first=True)
