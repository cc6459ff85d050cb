"""Code that chapters build up and then share; everything else in a snippet is its own."""

from notes_toolbox.blocks import blocks
from notes_toolbox.callbacks import Callback, EarlyStopping, ProgressBar
from notes_toolbox.history import plot_history
from notes_toolbox.mnist import Mnist, load_mnist
from notes_toolbox.modes import evaluating
from notes_toolbox.names import load_names
from notes_toolbox.penguins import load_penguins
from notes_toolbox.reviews import load_reviews
from notes_toolbox.seattle_weather import load_seattle_weather
from notes_toolbox.summary import summary
from notes_toolbox.trainer import Trainer

__all__ = [
    "Callback",
    "EarlyStopping",
    "Mnist",
    "ProgressBar",
    "Trainer",
    "blocks",
    "evaluating",
    "load_mnist",
    "load_names",
    "load_penguins",
    "load_reviews",
    "load_seattle_weather",
    "plot_history",
    "summary",
]
