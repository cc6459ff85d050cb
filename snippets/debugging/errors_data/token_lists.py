"""Lists of different lengths | 长短不一的列表"""

# %% batch raises="RuntimeError"
from torch.utils.data import DataLoader

sentences = ["the cat sleeps", "the dog sees the cat"]
ids = {"the": 1, "cat": 2, "dog": 3, "sees": 4, "sleeps": 5}
data = [[ids[word] for word in text.split()] for text in sentences]
loader = DataLoader(data, batch_size=2)
for x in loader:
    print(x)
