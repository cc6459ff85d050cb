"""Operators: what lets ``import torchvision`` end well where its C++ part cannot be loaded.

torchvision describes two operators, ``nms`` and ``qnms``, that its C++ part declares. The build of the public
index wants CUDA libraries there; beside a CPU build of torch the operators are missing, and a package whose
models, transforms, and weights are Python does not import at all. So the environment declares them, without
what they compute: ``torchvision.ops.nms`` still raises.

``pyproject.toml`` names `watch` as an entry point of the group ``torch.backends``, and ``import torch`` calls
it in the end. It imports nothing, and where the C++ part loads nothing is declared.
"""

from __future__ import annotations

import sys

ASKER = "torchvision._meta_registrations"  # imported after the C++ part was tried, it asks for the operators
ARGUMENTS = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"
NAMES = ("nms", "qnms")
declared: list[object] = []  # the library of operators; they are gone once it is


class Watch:
    """A finder that finds no module: Python asks it first, and the operators are there in time."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == ASKER:
            declare()


def watch() -> None:
    """Wait for torchvision, from now on."""
    sys.meta_path.insert(0, Watch())


def declare() -> None:
    """Declare the operators, unless torchvision has brought its own."""
    import torch

    if hasattr(torch.ops.torchvision, NAMES[0]):
        return
    library = torch.library.Library("torchvision", "FRAGMENT")
    for name in NAMES:
        library.define(name + ARGUMENTS)
    declared.append(library)
