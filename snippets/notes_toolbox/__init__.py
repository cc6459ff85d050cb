"""Code that chapters build up and then share; everything else in a snippet is its own."""

from notes_toolbox.callbacks import Callback, EarlyStopping, ProgressBar
from notes_toolbox.history import plot_history
from notes_toolbox.modes import evaluating
from notes_toolbox.penguins import load_penguins
from notes_toolbox.trainer import Trainer

__all__ = [
    "Callback",
    "EarlyStopping",
    "ProgressBar",
    "Trainer",
    "evaluating",
    "load_penguins",
    "plot_history",
]
