"""Messages, then and now | 报错的旧说法和新说法"""

# %% both
import torch
from torch.nn import functional as F

X = torch.zeros(2, 3)
y = torch.tensor([0, 1])
w = torch.ones(2, requires_grad=True)
cases = [
    ("size mismatch, m1: [2 x 3]", torch.mm, (X, X)),
    ("Expected object of scalar type", F.cross_entropy, (X, y.int())),
    ("multi-target not supported at", F.cross_entropy, (X, y[:, None])),
    ("Can only calculate the mean of", torch.mean, (y,)),
    ("only one element tensors can be", torch.Tensor.item, (X,)),
    ("Can't call numpy() on Variable", torch.Tensor.numpy, (w,)),
]
for old, function, arguments in cases:
    try:
        function(*arguments)
    except Exception as error:
        print("then:", old)
        print("now: ", str(error)[:60])
