"""One network, put together in three ways | 一个网络，三种搭法"""

# %% images
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
X = torch.rand(5, 1, 8, 8)  # (B, C, H, W)

# %% sequential
torch.manual_seed(1)
sequential = nn.Sequential(
    nn.Flatten(),  # (B, 64)
    nn.Linear(64, 32),  # (B, 32)
    nn.ReLU(),
    nn.Linear(32, 10),  # (B, 10)
)
print(sequential(X).shape)

# %% names
print([name for name, _ in sequential.named_parameters()])

# %% tree
print(sequential)


# %% subclass
class MLP(nn.Module):
    """Two linear layers with a relu between | 两个线性层，中间一个 relu"""

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(64, 32)
        self.out = nn.Linear(32, 10)

    def forward(self, X):
        """Return ten numbers for each image | 每张图返回十个数"""
        h = F.relu(self.hidden(X.flatten(1)))  # (B, 32)
        return self.out(h)  # (B, 10)


torch.manual_seed(1)
subclass = MLP()
print([name for name, _ in subclass.named_parameters()])

# %% same
print("equal:", torch.equal(subclass(X), sequential(X)))


# %% containers
class DeepMLP(nn.Module):
    """As many linear layers as the sizes ask for | 尺寸有几级，就有几个线性层"""

    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList()
        for i in range(len(sizes) - 1):
            self.layers.append(nn.Linear(sizes[i], sizes[i + 1]))

    def forward(self, X):
        """Return the numbers of the last layer | 返回最后一层的数"""
        h = X.flatten(1)  # (B, 64)
        for layer in self.layers[:-1]:
            h = F.relu(layer(h))
        return self.layers[-1](h)  # (B, 10)


torch.manual_seed(1)
containers = DeepMLP([64, 32, 10])
print([name for name, _ in containers.named_parameters()])
print("equal:", torch.equal(containers(X), sequential(X)))
print("deeper:", len(DeepMLP([64, 32, 32, 16, 10]).layers), "layers")

# %% count
for net in (sequential, subclass, containers):
    print(sum(p.numel() for p in net.parameters()))

# %% load raises="RuntimeError"
subclass.load_state_dict(sequential.state_dict())
