"""A trainer with fit, evaluate, and predict, written line by line in the chapter layers/mini-trainer.

Inside is the loop that the chapters write by hand: train mode, zero the gradients, forward, loss, backward,
step. Written out or called from here, it gives the same losses, bit for bit. The code is the chapter's, and
without annotations like there; the types stand in the docstrings.
"""

from operator import length_hint

import torch


class Means:
    """The loss and the metrics of many batches, as means over samples.

    A batch counts for as many samples as it has, so a smaller last batch counts for less.

    Args:
        metrics (dict[str, Callable]): functions of `y_hat` and `y` that give one value per sample, (B,).
    """

    def __init__(self, metrics):
        self.metrics, self.samples, self.sums = metrics, 0, {"loss": 0.0}

    def add(self, y_hat, y, loss):
        """Add the sums of a batch.

        Args:
            y_hat (Tensor): outputs of the network, (B, ...).
            y (Tensor): the answers, (B, ...).
            loss (Tensor): the mean loss of the batch, shape ().

        Raises:
            ValueError: a metric does not give one value per sample.
        """
        self.samples += len(y)
        self.sums["loss"] += loss.item() * len(y)
        for name, metric in self.metrics.items():
            values = torch.as_tensor(metric(y_hat, y))
            if values.shape != (len(y),):
                shapes = f"shape {tuple(values.shape)}, not ({len(y)},)"
                raise ValueError(f"metric {name!r} gave {shapes}")
            self.sums[name] = self.sums.get(name, 0.0) + values.sum().item()

    def result(self):
        """Divide the sums by the number of samples.

        Returns:
            dict[str, float]: `loss` and the metrics by name.

        Raises:
            ValueError: there are no samples.
        """
        if self.samples == 0:
            raise ValueError("the loader gave no samples")
        return {name: self.sums[name] / self.samples for name in self.sums}


class Loop:
    """Two ways to go through the data once: with steps, and without.

    Args:
        net (nn.Module): the network whose parameters the optimizer has; batches are moved to its device.
        loss_fn (Callable): takes `y_hat` and `y` and gives the mean loss of the batch, shape ().
        optimizer (Optimizer): makes one step per batch.
        metrics (dict[str, Callable]): functions of `y_hat` and `y` that give one value per sample, (B,).
    """

    def __init__(self, net, loss_fn, optimizer, metrics=None):
        self.net, self.loss_fn = net, loss_fn
        self.optimizer, self.metrics = optimizer, metrics or {}

    def train_epoch(self, loader, callbacks=()):
        """Make a step for every batch, in train mode; the network stays in it.

        Args:
            loader (Iterable): gives batches `X, y` of B samples each, (B, ...).
            callbacks (Sequence[Callback]): their `on_batch_end` is called after each step.

        Returns:
            dict[str, float]: `loss` and the metrics by name, each taken before the step of its batch.

        Raises:
            ValueError: the loader gives no samples, a batch is not a pair `X, y`, or a metric does not
                give one value per sample.
        """
        self.net.train()
        means = Means(self.metrics)
        for batch, (X, y) in enumerate(batches(loader, self.net), 1):
            self.optimizer.zero_grad()
            y_hat = self.net(X)
            loss = self.loss_fn(y_hat, y)
            loss.backward()
            self.optimizer.step()
            means.add(y_hat.detach(), y, loss.detach())
            for callback in callbacks:
                callback.on_batch_end(self, batch, loss.detach())
        return means.result()

    @torch.no_grad()
    def evaluate(self, loader):
        """The loss and every metric over all samples, in eval mode and without gradients.

        The network stays in eval mode; the next training switches it back.

        Args:
            loader (Iterable): gives batches `X, y` of B samples each, (B, ...).

        Returns:
            dict[str, float]: `loss` and the metrics by name, each a mean over samples.

        Raises:
            ValueError: the loader gives no samples, a batch is not a pair `X, y`, or a metric does not
                give one value per sample.
        """
        self.net.eval()
        means = Means(self.metrics)
        for X, y in batches(loader, self.net):
            y_hat = self.net(X)
            means.add(y_hat, y, self.loss_fn(y_hat, y))
        return means.result()


class Trainer(Loop):
    """A loop over many epochs, with a history and callbacks: trained and used with one call each.

    Args:
        net (nn.Module): the network whose parameters the optimizer has; batches are moved to its device.
        loss_fn (Callable): takes `y_hat` and `y` and gives the mean loss of the batch, shape ().
        optimizer (Optimizer): makes one step per batch.
        metrics (dict[str, Callable] | None): more numbers, by name (not `epoch` or `loss`). Each takes
            `y_hat` and `y` and gives one value per sample, (B,): `y_hat.argmax(dim=1) == y` for the accuracy.

    Attributes:
        history (list[dict[str, float]]): one dictionary per epoch: `epoch`, `loss`, the metrics, and with a
            `val_loader` also `val_loss`, `val_…`. Each number is a mean over samples. Those of the training
            are taken on its way, each before the step of its batch.
        num_batches (int): how many batches an epoch has; 0 when the loader has no length.
        stop (bool): a callback sets it, and the epoch is the last one.
    """

    def __init__(self, net, loss_fn, optimizer, metrics=None):
        super().__init__(net, loss_fn, optimizer, metrics)
        self.history = []

    def fit(self, train_loader, num_epochs, val_loader=None, callbacks=()):
        """Train for `num_epochs` epochs, or fewer when a callback says so.

        A second fit goes on where the first one ended.

        Args:
            train_loader (Iterable): gives batches `X, y` of B samples, (B, ...); read anew in each epoch.
            num_epochs (int): at least 1.
            val_loader (Iterable | None): batches to evaluate with after each epoch.
            callbacks (Sequence[Callback]): called in this order at each of their moments.

        Returns:
            list[dict[str, float]]: the history, with the epochs of earlier fits.

        Raises:
            ValueError: `num_epochs` is below 1, a loader gives no samples (a generator is used up after one
                epoch), a batch is not a pair `X, y`, or a metric does not give one value per sample.
        """
        if num_epochs < 1:
            raise ValueError(f"num_epochs must be 1 or more, not {num_epochs}")
        self.num_batches, self.stop = length_hint(train_loader), False
        for callback in callbacks:
            callback.on_fit_begin(self)
        last = len(self.history) + num_epochs
        while len(self.history) < last and not self.stop:
            row = {"epoch": len(self.history) + 1}
            row.update(self.train_epoch(train_loader, callbacks))
            if val_loader is not None:
                found = self.evaluate(val_loader)
                row.update({"val_" + name: found[name] for name in found})
            self.history.append(row)
            for callback in callbacks:
                callback.on_epoch_end(self, row)
        return self.history

    @torch.no_grad()
    def predict(self, loader):
        """What the network gives for every sample, in eval mode and without gradients.

        The network stays in eval mode; the next training switches it back.

        Args:
            loader (Iterable): gives batches `X` or `X, y`, (B, ...) each; `y` is not used.

        Returns:
            Tensor: the outputs of all N samples in order, (N, ...), on the device of the network.
        """
        self.net.eval()
        outputs = [self.net(batch[0]) for batch in batches(loader, self.net)]
        return torch.cat(outputs)


def batches(loader, net):
    """The batches of a loader, one by one, on the device of the network.

    Args:
        loader (Iterable): gives batches `X, y` or `X`.
        net (nn.Module): a network with at least one parameter.

    Yields:
        list[Tensor]: `[X, y]` or `[X]`.
    """
    device = next(net.parameters()).device
    for batch in loader:
        parts = batch if isinstance(batch, (tuple, list)) else [batch]
        yield [part.to(device) for part in parts]
