"""Fix: softmax along the classes | 修正：沿类别那个轴做 softmax"""

# %% answer
import torch

logits = torch.tensor([[2.0, 1.0, 0.1], [0.0, 0.0, 3.0]])  # (B, C)


def classify(logits):
    """Return the most probable class of each row | 返回每行最可能的类别"""
    p = torch.softmax(logits, dim=1)
    return p.argmax(dim=1).tolist()


print("dim=0, alone:", torch.softmax(logits[1:], dim=0))
print("together:", classify(logits))
print("alone:   ", classify(logits[:1]), classify(logits[1:]))
assert classify(logits) == [0, 2]
assert classify(logits[:1]) + classify(logits[1:]) == classify(logits)
assert (torch.softmax(logits[1:], dim=0) == 1).all()
