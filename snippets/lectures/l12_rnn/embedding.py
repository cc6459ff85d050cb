"""An embedding looks up rows | 嵌入就是查表"""

# %% lookup
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(4, 8)
ids = torch.tensor([1, 0, 2, 2, 3])
E = embedding.weight  # (4, 8)
vectors = embedding(ids)  # (5, 8)
product = F.one_hot(ids, 4).float() @ E  # (5, 4) @ (4, 8)
print(tuple(vectors.shape), torch.equal(vectors, product))

# %% costs
words = torch.arange(0, 30000, 3000)  # 10 words | 10 个词
X = F.one_hot(words, 30000).float()  # (10, 30000)
print("numbers:", X.numel(), "not 0:", int(X.sum()))
distances = torch.cdist(X, X)[0, 1:]  # from the first | 到第一个词
print("distances:", {round(d, 4) for d in distances.tolist()})

# %% sizes
print("ids:", embedding.num_embeddings, "vector:", embedding.embedding_dim)
print("learns:", embedding.weight.requires_grad)
try:
    embedding(torch.tensor([4]))
except IndexError as error:
    print("id 4:", error)
