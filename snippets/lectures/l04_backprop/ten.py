"""Ten layers and their Jacobian | 十层与它的雅可比矩阵"""

# %% nets
import torch


def linear(x, layers):
    """Run the layers one after the other | 依次经过各层"""
    for W, b in layers:
        x = x @ W + b  # (3,)
    return x


def bent(x, layers):
    """The same, with a relu before each layer but the first | 同上，层与层之间加 relu"""
    W, b = layers[0]
    x = x @ W + b  # (3,)
    for W, b in layers[1:]:
        x = torch.relu(x) @ W + b  # (3,)
    return x


torch.manual_seed(23)
layers = []
for _ in range(10):
    W = torch.randint(-2, 3, (3, 3)).double()
    b = torch.randint(-2, 3, (3,)).double()
    layers.append((W, b))

# %% jacobian
slopes = torch.func.jacrev(linear)
here = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
there = torch.tensor([-7.0, 0.0, 6.0], dtype=torch.float64)
J = slopes(here, layers)  # (3, 3)
start = linear(torch.zeros(3, dtype=torch.float64), layers)
print("same slopes:", torch.equal(J, slopes(there, layers)))
print("one layer: ", torch.equal(J @ there + start, linear(there, layers)))

# %% relu
slopes = torch.func.jacrev(bent)
print(slopes(here, layers))
print(slopes(there, layers))
