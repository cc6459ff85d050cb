"""The slow script of the larger exercise “three times faster”, for its checker to compare with.

It is right, and wastes time and memory in several places. All of it is meant for float64 as default dtype.
"""

from __future__ import annotations

import torch
from torch import nn

NUMBERS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
SPECIES = ["Adelie", "Chinstrap", "Gentoo"]


class Penguins:
    """Make a sample when it is asked for."""

    def __init__(self, rows):
        self.rows = rows
        table = [self.numbers(i) for i in range(len(rows))]
        table = torch.stack(table)  # (N, 4)
        self.mean, self.std = table.mean(dim=0), table.std(dim=0)

    def numbers(self, i):
        row = self.rows[i]
        return torch.tensor([float(row[name]) for name in NUMBERS])

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        x = (self.numbers(i) - self.mean) / self.std  # (4,)
        y = torch.tensor(SPECIES.index(self.rows[i]["species"]))
        return x, y


def batch(dataset, indices):
    """Return the samples as one batch."""
    samples = [dataset[i] for i in indices]
    X = torch.stack([x for x, _ in samples])
    y = torch.stack([y for _, y in samples])
    return X, y  # (B, 4), (B,)


def cross_entropy(logits, y):
    """Return the mean of -log p."""
    total = 0
    for row, label in zip(logits, y):
        total = total - torch.log(torch.softmax(row, dim=0)[label])
    return total / len(y)


def penalty(net):
    """Return the sum of all squared parameters."""
    total = 0
    for parameter in net.parameters():
        for number in parameter.flatten():
            total = total + number**2
    return total


def accuracy(net, dataset):
    """Return the share of right answers."""
    right = 0
    for i in range(len(dataset)):
        x, y = dataset[i]
        right += (net(x).argmax() == y).item()
    return right / len(dataset)


def train(rows, size=32):
    """Return the network, the losses, and the accuracies."""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    dataset = Penguins(rows)
    losses, shares = [], []
    for _ in range(3):
        order = torch.randperm(len(dataset))
        for indices in order.split(size):
            X, y = batch(dataset, indices)
            optimizer.zero_grad()
            loss = cross_entropy(net(X), y) + 0.0001 * penalty(net)
            loss.backward()
            optimizer.step()
            losses.append(loss)
            share = accuracy(net, dataset)
        shares.append(share)
    return net, losses, shares
