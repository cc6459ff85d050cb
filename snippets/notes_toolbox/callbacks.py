"""What happens beside a training: stop early, show a bar, or whatever a subclass of `Callback` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch import Tensor

if TYPE_CHECKING:
    from notes_toolbox.trainer import Trainer


class Callback:
    """What is called at four moments of [`fit`][notes_toolbox.Trainer.fit].

    A subclass overrides the moments that it needs.
    """

    def on_fit_begin(self, trainer: Trainer) -> None:
        """Before the first epoch."""

    def on_epoch_begin(self, trainer: Trainer, epoch: int) -> None:
        """Before the first batch of an epoch; epochs count from 1, on and on through several fits."""

    def on_batch_end(self, trainer: Trainer, batch: int, loss: Tensor) -> None:
        """After the step of batch 1, 2, …, which was made for `loss`: detached, shape ()."""

    def on_epoch_end(self, trainer: Trainer, row: dict[str, float]) -> None:
        """After an epoch; `row` is its line of the history. `trainer.stop = True` makes it the last one."""


class EarlyStopping(Callback):
    """Stops when a number of the history has not become smaller for `patience` epochs.

    The network keeps the parameters of the last epoch, not those of the best one.

    Args:
        monitor: which number, a key of the history; the smaller, the better.
        patience: how many epochs without a new best are waited for, at least 1.

    Raises:
        ValueError: `patience` is below 1.
    """

    def __init__(self, monitor: str = "val_loss", patience: int = 3) -> None:
        if patience < 1:
            raise ValueError(f"patience = {patience}: it must be at least 1")
        self.monitor, self.patience = monitor, patience

    def on_fit_begin(self, trainer: Trainer) -> None:
        """Forget what an earlier fit has seen."""
        self.best, self.waited = float("inf"), 0

    def on_epoch_end(self, trainer: Trainer, row: dict[str, float]) -> None:
        """Compare with the best so far; nan is never a new best.

        Raises:
            ValueError: the history has no number of that name.
        """
        if self.monitor not in row:
            raise ValueError(f"EarlyStopping watches {self.monitor!r}, but the history has {', '.join(row)}")
        self.waited += 1
        if row[self.monitor] < self.best:
            self.best, self.waited = row[self.monitor], 0
        trainer.stop = trainer.stop or self.waited >= self.patience


class ProgressBar(Callback):
    """Prints one line per epoch: a bar that grows batch by batch, then every number to four decimals.

    Args:
        width: how many characters the bar has.
    """

    def __init__(self, width: int = 20) -> None:
        self.width = width

    def on_epoch_begin(self, trainer: Trainer, epoch: int) -> None:
        """Draw an empty bar."""
        self.epoch, self.grown = epoch, 0
        self._draw()

    def on_batch_end(self, trainer: Trainer, batch: int, loss: Tensor) -> None:
        """Draw the bar again if it has grown; that of a loader without a length stays empty."""
        grown = self.width * batch // trainer.num_batches if trainer.num_batches else 0
        if grown > self.grown:
            self.grown = grown
            self._draw()

    def on_epoch_end(self, trainer: Trainer, row: dict[str, float]) -> None:
        """Finish the line."""
        self.grown = self.width
        numbers = [f"{name} = {value:.4f}" for name, value in row.items() if name != "epoch"]
        self._draw(" " + ", ".join(numbers) + "\n")

    def _draw(self, rest: str = "") -> None:
        bar = "#" * self.grown + "." * (self.width - self.grown)
        print(f"\repoch {self.epoch} [{bar}]{rest}", end="", flush=True)
