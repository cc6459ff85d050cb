"""The six questions, and what a yes leads to | 六个问题，以及回答“是”的后果"""

# %% figure
import matplotlib.pyplot as plt
import torch

YES = {  # what the sixth question answers with no stands last | 最后一项是第六问的“否”
    1: "with torch.inference_mode(): a = torch.ones(2)\na += 1",
    2: "a = torch.ones(1).expand(2)\na += 1",
    4: "a = x\na += 1",
    5: "a, b = (x * 1).split(1)\na += 1",
    6: "a = x.exp(); a += 1\na.sum().backward()",
    7: "a = x * 3; a += 1\na.sum().backward()",
}


def outcome(code):
    """Run the code and return what it leads to | 运行代码，返回后果"""
    x = torch.ones(2, requires_grad=True)
    try:
        exec(code, {"torch": torch, "x": x})
    except RuntimeError as error:
        return f"RuntimeError: {str(error)[:36]}…"
    return f"x.grad = {x.grad.tolist()}"


orange, gray = "#d9480f", "#808080"
fig, ax = plt.subplots(figsize=(6.0, 4.4))
for number in range(1, 8):
    height = -number
    if number < 7:
        circle = {"boxstyle": "circle", "facecolor": "none"}
        ax.text(0, height, str(number), ha="center", va="center", bbox=circle)
    if number < 6:
        ends = {"xy": (0, height - 0.75), "xytext": (0, height - 0.25)}
        no, yes = (orange, gray) if number == 3 else (gray, orange)
        ax.annotate("", **ends, arrowprops={"arrowstyle": "->", "color": no})
    if number in YES:
        start = (0.3, height) if number < 7 else (0.15, -6.2)
        color = orange if number < 7 else gray
        arrow = {"arrowstyle": "->", "color": color}
        ax.annotate("", (1.0, height), start, arrowprops=arrow)
        result = outcome(YES[number])
        text = {"family": "monospace", "fontsize": 8}
        ax.text(1.1, height - 0.06, YES[number], va="bottom", **text)
        ax.text(1.1, height - 0.12, result, va="top", color=color, **text)
bend = "arc3,rad=0.5"
arrow = {"arrowstyle": "->", "color": gray, "connectionstyle": bend}
ax.annotate("", (-0.25, -6), (-0.25, -3), arrowprops=arrow)
ax.set(xlim=(-1.1, 5.9), ylim=(-7.5, -0.5))
ax.axis("off")
fig.tight_layout()
