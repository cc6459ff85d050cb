"""What has to be installed to run snippets, as pip calls it."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from notes.project import TOOLBOX
from notes.snippet import Snippet

TORCH = "torch"
PIP = {"PIL": "pillow", "sklearn": "scikit-learn"}  # module → package, where the names differ


def packages(scripts: Iterable[Snippet]) -> list[str]:
    """What the scripts import or ask for with ``needs=``; the toolbox comes with the book."""
    found = {name for script in scripts for name in (*script.imports(), *script.needs)}
    found -= {*sys.stdlib_module_names, TOOLBOX}
    return sorted(PIP.get(name, name) for name in found)


def beyond_torch(scripts: Iterable[Snippet]) -> list[str]:
    """What ``needs:`` in the front matter of their page says."""
    return [name for name in packages(scripts) if name != TORCH]
