"""nn.Model, as in Keras | 像 Keras 那样写的 nn.Model"""

# %% class raises="AttributeError"
from torch import nn


class Net(nn.Model):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)
