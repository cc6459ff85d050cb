"""Code that chapters build up and then share; everything else in a snippet is its own."""

from notes_toolbox.blocks import blocks
from notes_toolbox.callbacks import Callback, EarlyStopping, ProgressBar
from notes_toolbox.penguins import load_penguins
from notes_toolbox.summary import summary
from notes_toolbox.trainer import Trainer, evaluating

__all__ = [
    "Callback",
    "EarlyStopping",
    "ProgressBar",
    "Trainer",
    "blocks",
    "evaluating",
    "load_penguins",
    "summary",
]
