"""Merge any number of linear layers | 合并任意多个线性层"""

# %% answer
import torch


def merge(layers):
    """Return one (W, b) that replaces all the layers | 返回能代替所有层的一组 (W, b)"""
    W, b = layers[0]
    for W_next, b_next in layers[1:]:
        W = W @ W_next
        b = b @ W_next + b_next
    return W, b


torch.manual_seed(1)
sizes = [5, 8, 3, 6, 4]
layers = []
for i in range(4):
    W = torch.randint(-2, 3, (sizes[i], sizes[i + 1])).double()
    b = torch.randint(-2, 3, (sizes[i + 1],)).double()
    layers.append((W, b))

X = torch.randint(-9, 10, (7, 5)).double()  # (7, 5)
y_hat = X
for W, b in layers:
    y_hat = y_hat @ W + b
W, b = merge(layers)
print(tuple(W.shape), tuple(b.shape))
print("equal:", torch.equal(y_hat, X @ W + b))
assert torch.equal(y_hat, X @ W + b) and W.shape == (5, 4)
