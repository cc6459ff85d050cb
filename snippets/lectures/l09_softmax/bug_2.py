"""Bug: one image alone is always a 0 | 错误：单独一张图总是 0"""

# %% bug
import torch

logits = torch.tensor([[2.0, 1.0, 0.1], [0.0, 0.0, 3.0]])  # (B, C)


def classify(logits):
    """Return the most probable class of each row | 返回每行最可能的类别"""
    p = torch.softmax(logits, dim=0)
    return p.argmax(dim=1).tolist()


print("together:", classify(logits))
print("alone:   ", classify(logits[:1]), classify(logits[1:]))
