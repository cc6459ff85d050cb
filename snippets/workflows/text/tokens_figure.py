"""Ids in a batch, as colored cells | 一批编号，画成格子"""

# %% figure
import re
from collections import Counter

import matplotlib.pyplot as plt
import torch
from notes_toolbox import load_reviews
from torch.nn.utils.rnn import pad_sequence

texts = [line[2:] for line in load_reviews("en").splitlines()]
torch.manual_seed(0)
pairs = torch.randperm(100)[16:80]  # training | 训练集
counts = Counter()
for pair in pairs.tolist():
    for text in texts[2 * pair : 2 * pair + 2]:
        counts.update(re.findall(r"[a-z0-9']+|\S", text.lower()))
words = ["<pad>", "<unk>"]
words += [word for word, times in counts.most_common() if times >= 2]

shown = ["Cheap and good.", "The sushi was fresh, not salty.", "Cold tea!"]
tokens = [re.findall(r"[a-z0-9']+|\S", text.lower()) for text in shown]
ids = []
for row in tokens:
    numbers = [words.index(word) if word in words else 1 for word in row]
    ids.append(torch.tensor(numbers))
X = pad_sequence(ids, batch_first=True)  # (B, T)

fig, ax = plt.subplots(figsize=(6.4, 2.2), layout="constrained")
for b, row in enumerate(X.tolist()):
    for t, number in enumerate(row):
        color = {0: "#808080", 1: "#d9480f"}.get(number, "black")
        style = ":" if number == 0 else "-"
        box = plt.Rectangle((t + 0.04, -b), 0.92, 0.86, fill=False)
        box.set(edgecolor=color, linestyle=style)
        ax.add_patch(box)
        word = tokens[b][t] if t < len(tokens[b]) else words[0]
        place = {"ha": "center", "color": color}
        ax.text(t + 0.5, 0.54 - b, word, fontsize=10, **place)
        ax.text(t + 0.5, 0.14 - b, number, fontsize=10, **place)
ax.set(xlim=(0, X.shape[1]), ylim=(-2.1, 1))
ax.axis("off")
