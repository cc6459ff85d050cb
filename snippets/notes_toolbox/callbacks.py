"""What happens beside a training: stop early, show a bar, or whatever a subclass of `Callback` does."""

import sys


class Callback:
    """What is called at three moments of [`fit`][notes_toolbox.Trainer.fit].

    A subclass overrides the moments that it needs.
    """

    def on_fit_begin(self, trainer):
        """Before the first epoch."""

    def on_batch_end(self, trainer, batch, loss):
        """After the step of batch 1, 2, …, which was made for `loss`: detached, shape ()."""

    def on_epoch_end(self, trainer, row):
        """After an epoch; `row` is its line of the history. `trainer.stop = True` makes it the last one."""


class EarlyStopping(Callback):
    """Stops when a number of the history has not become smaller for `patience` epochs.

    The network keeps the parameters of the last epoch, not those of the best one.

    Args:
        monitor (str): which number, a key of the history; the smaller, the better.
        patience (int): how many epochs without a new best are waited for, at least 1.

    Raises:
        ValueError: `patience` is below 1.
    """

    def __init__(self, monitor="val_loss", patience=3):
        if patience < 1:
            raise ValueError(f"patience must be 1 or more, not {patience}")
        self.monitor, self.patience = monitor, patience

    def on_fit_begin(self, trainer):
        """Forget what an earlier fit has seen."""
        self.best, self.waited = float("inf"), 0

    def on_epoch_end(self, trainer, row):
        """Compare with the best so far; nan is never a new best.

        Raises:
            ValueError: the history has no number of that name.
        """
        if self.monitor not in row:
            has = ", ".join(row)
            raise ValueError(f"no {self.monitor!r} in the history, only {has}")
        self.waited += 1
        if row[self.monitor] < self.best:
            self.best, self.waited = row[self.monitor], 0
        if self.waited >= self.patience:
            trainer.stop = True


class ProgressBar(Callback):
    """Prints one line per epoch: a bar that grows batch by batch, then every number to four decimals.

    The bar of a loader without a length appears when the epoch is over.

    Args:
        width (int): how many characters the bar has.
    """

    def __init__(self, width=20):
        self.width = width

    def on_batch_end(self, trainer, batch, loss):
        """Draw the bar again if it has grown."""
        if trainer.num_batches:
            grown = self.width * batch // trainer.num_batches
            if grown > self.width * (batch - 1) // trainer.num_batches:
                self.draw(len(trainer.history) + 1, grown, "")

    def on_epoch_end(self, trainer, row):
        """Finish the line."""
        numbers = [f"{key} = {row[key]:.4f}" for key in row if key != "epoch"]
        self.draw(row["epoch"], self.width, " " + ", ".join(numbers) + "\n")

    def draw(self, epoch, grown, rest):
        """Write the line over what stands there.

        Args:
            epoch (int): the number of the epoch.
            grown (int): how many characters are filled.
            rest (str): what follows the bar.
        """
        bar = "#" * grown + "." * (self.width - grown)
        sys.stdout.write(f"\repoch {epoch} [{bar}]{rest}")
        sys.stdout.flush()
