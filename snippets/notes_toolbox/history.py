"""The history of a training as a picture."""


def plot_history(ax, history, name="loss"):
    """Draw a number over the epochs: training in gray, validation in orange.

    Args:
        ax (Axes): where to draw.
        history (list[dict[str, float]]): that of a [`Trainer`][notes_toolbox.Trainer].
        name (str): `loss` or a metric; what the history does not have is left out.
    """
    for key, color in ((name, "#808080"), ("val_" + name, "#d9480f")):
        rows = [row for row in history if key in row]
        epochs = [row["epoch"] for row in rows]
        if rows:
            ax.plot(epochs, [row[key] for row in rows], color=color, label=key)
    ax.set(xlabel="epoch", ylabel=name)
    ax.legend(frameon=False)
