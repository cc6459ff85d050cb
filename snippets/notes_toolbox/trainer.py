"""A trainer with fit, evaluate, and predict, short enough to read in five minutes.

Inside is the loop that the chapters write by hand: train mode, zero the gradients, forward, loss, backward,
step. Written out or called from here, it gives the same losses, bit for bit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import length_hint

import torch
from torch import Tensor, nn

from notes_toolbox.callbacks import Callback


class Trainer:
    """A network, its loss, and its optimizer, trained and used with one call each.

    Batches are moved to the device of the network.

    Args:
        net: the network whose parameters the optimizer has.
        loss_fn: takes `y_hat` and `y` and gives the mean loss of the batch, shape ().
        optimizer: makes one step per batch.
        metrics: more numbers, by name. Each takes `y_hat` and `y` and gives one value per sample, shape (B,):
            `lambda logits, y: logits.argmax(1) == y` for the accuracy.

    Attributes:
        history: one dictionary per epoch: `epoch`, `loss`, the metrics, and with a `val_loader` also
            `val_loss`, `val_…`. Each number is a mean over samples, so a smaller last batch counts for less.
            Those of the training are taken on its way, each before the step of its batch.
        num_batches: how many batches an epoch has; 0 when the loader has no length.
        stop: a callback sets it, and the epoch is the last one.
    """

    def __init__(
        self,
        net: nn.Module,
        loss_fn: Callable[[Tensor, Tensor], Tensor],
        optimizer: torch.optim.Optimizer,
        metrics: dict[str, Callable[[Tensor, Tensor], Tensor]] | None = None,
    ) -> None:
        self.net, self.loss_fn, self.optimizer = net, loss_fn, optimizer
        self.metrics = metrics or {}
        self.history: list[dict[str, float]] = []
        self.num_batches = 0
        self.stop = False

    def fit(
        self,
        train_loader: Iterable,
        num_epochs: int,
        val_loader: Iterable | None = None,
        callbacks: Sequence[Callback] = (),
    ) -> list[dict[str, float]]:
        """Train for `num_epochs` epochs, or fewer when a callback says so.

        A second fit goes on where the first one ended. The network is left in train mode.

        Args:
            train_loader: gives batches `X, y` of B samples each, (B, ...); read anew in each epoch.
            num_epochs: at least 1.
            val_loader: batches to evaluate with after each epoch.
            callbacks: called in this order at each of their moments.

        Returns:
            The history, with the epochs of earlier fits.

        Raises:
            ValueError: `num_epochs` is below 1, a loader gives no batch (a generator is used up after one
                epoch), or a metric does not give one value per sample.
            TypeError: a batch is not a pair `X, y`.
        """
        if num_epochs < 1:
            raise ValueError(f"num_epochs = {num_epochs}: it must be at least 1")
        self._callbacks, self.num_batches, self.stop = callbacks, length_hint(train_loader), False
        self._call("on_fit_begin")
        for epoch in range(len(self.history) + 1, len(self.history) + num_epochs + 1):
            self._call("on_epoch_begin", epoch)
            row = {"epoch": epoch, **self._train(train_loader)}
            if val_loader is not None:
                row |= {f"val_{name}": value for name, value in self.evaluate(val_loader).items()}
            self.history.append(row)
            self._call("on_epoch_end", row)
            if self.stop:
                break
        return self.history

    def evaluate(self, loader: Iterable) -> dict[str, float]:
        """The loss and every metric over all samples, in eval mode and without gradients.

        Args:
            loader: gives batches `X, y` of B samples each, (B, ...).

        Returns:
            `loss` and the metrics by name, each a mean over samples.

        Raises:
            ValueError: the loader gives no batch, or a metric does not give one value per sample.
            TypeError: a batch is not a pair `X, y`.
        """
        sums = Counter()
        with evaluating(self.net):
            for X, y in self._pairs(loader):
                y_hat = self.net(X)
                sums.update(self._measure(y_hat, y, self.loss_fn(y_hat, y)))
        return _means(sums)

    def predict(self, loader: Iterable) -> Tensor:
        """What the network gives for every sample, in eval mode and without gradients.

        Args:
            loader: gives batches `X` or `X, y`, (B, ...) each; `y` is not used.

        Returns:
            The outputs of all N samples in order, (N, ...), on the device of the network.

        Raises:
            ValueError: the loader gives no batch.
        """
        with evaluating(self.net):
            inputs = (batch[0] if isinstance(batch, tuple | list) else batch for batch in loader)
            outputs = [self.net(X.to(self._device())) for X in inputs]
        if not outputs:
            raise ValueError("the loader gave no batch")
        return torch.cat(outputs)

    def _train(self, loader: Iterable) -> dict[str, float]:
        sums = Counter()
        self.net.train()
        for batch, (X, y) in enumerate(self._pairs(loader), 1):
            self.optimizer.zero_grad()
            y_hat = self.net(X)
            loss = self.loss_fn(y_hat, y)
            loss.backward()
            self.optimizer.step()
            sums.update(self._measure(y_hat.detach(), y, loss.detach()))
            self._call("on_batch_end", batch, loss.detach())
        return _means(sums)

    def _measure(self, y_hat: Tensor, y: Tensor, loss: Tensor) -> dict[str, float]:
        sums = {"samples": len(y), "loss": loss.item() * len(y)}
        for name, metric in self.metrics.items():
            values = metric(y_hat, y)
            if values.shape != (len(y),):
                got, wanted = tuple(values.shape), (len(y),)
                raise ValueError(f"metric {name!r} gave shape {got}; one value per sample is {wanted}")
            sums[name] = values.sum().item()
        return sums

    def _pairs(self, loader: Iterable) -> Iterator[tuple[Tensor, Tensor]]:
        device = self._device()
        for batch in loader:
            if not isinstance(batch, tuple | list) or len(batch) != 2:
                raise TypeError(f"a batch must be a pair X, y; the loader gave a {type(batch).__name__}")
            yield batch[0].to(device), batch[1].to(device)

    def _device(self) -> torch.device:
        return next(self.net.parameters()).device

    def _call(self, moment: str, *facts: object) -> None:
        for callback in self._callbacks:
            getattr(callback, moment)(self, *facts)


@contextmanager
def evaluating(net: nn.Module) -> Iterator[None]:
    """A `with` block in eval mode and without gradients; then each module is as it was before.

    Args:
        net: the network.
    """
    before = [(module, module.training) for module in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for module, training in before:
            module.training = training


def _means(sums: Counter) -> dict[str, float]:
    if not sums:
        raise ValueError("the loader gave no batch")
    return {name: total / sums["samples"] for name, total in sums.items() if name != "samples"}
