"""A gradebook and the cells each index picks | 一本成绩册，每种索引选中哪些格子"""

# %% book
import matplotlib.pyplot as plt
import torch

scores = torch.tensor(
    [
        [72, 95, 88, 60],  # student 0: four subjects | 学生 0：四门课
        [55, 81, 90, 77],
        [98, 64, 59, 83],
        [47, 70, 66, 92],
        [85, 58, 79, 68],
    ]
)
print("shape =", tuple(scores.shape))  # (student, subject)

# %% basic
print(scores[1])  # one row | 一行
print(scores[1, 2])  # one number | 一个数
print(scores[:, -1])  # the last column | 最后一列
print(scores[1:4, ::2])  # rows 1 to 3, every other column | 第 1 到 3 行，隔一列取一列


# %% basic_figure
def draw(codes, **names):
    """Run each index on the cell numbers and mark the cells it returns."""
    cells = torch.arange(scores.numel()).view_as(scores)
    fig = plt.figure(figsize=(6.4, 2.5), layout="constrained")
    for ax, code in zip(fig.subplots(1, len(codes)), codes, strict=True):
        picked = eval(code, {"scores": cells, **names})
        ax.set_title(f"{code}\n{tuple(picked.shape)}", fontsize=9)
        for p, value in enumerate(scores.flatten().tolist()):
            row, col = divmod(p, scores.size(1))
            hit = (picked == p).any()
            color = "#d9480f" if hit else "#808080"
            font = {"color": color, "weight": "bold" if hit else "normal"}
            ax.text(col, row, value, ha="center", va="center", **font)
            if hit:
                x0, x1, y0, y1 = col - 0.4, col + 0.4, row - 0.4, row + 0.4
                ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], color)
        ax.set(xlim=(-0.6, 3.6), ylim=(4.6, -0.6), aspect="equal")
        ax.axis("off")


draw(["scores[1]", "scores[1, 2]", "scores[:, -1]", "scores[1:4, ::2]"])

# %% tensors
rows = torch.tensor([3, 0])
mask = scores < 60
best = scores.argmax(1)  # (5,)
print(scores[rows])  # whole rows, in this order | 整行，按这个次序
print(scores[mask])  # where mask is True | mask 为 True 的地方
print(scores[torch.arange(5), best])  # row i, column best[i]

# %% tensors_figure
codes = ["scores[rows]", "scores[mask]", "scores[arange(5), best]"]
draw(codes, rows=rows, mask=mask, best=best, arange=torch.arange)

# %% functions
a = scores.index_select(0, rows)
b = scores.masked_select(mask)
c = scores.gather(1, best[:, None])  # (5, 1)
d = scores.take(torch.tensor([6, 0]))  # cells 6 and 0 | 第 6 格与第 0 格
print(torch.equal(a, scores[rows]))
print(torch.equal(b, scores[mask]))
print(torch.equal(c.squeeze(1), scores[torch.arange(5), best]))
print(torch.equal(d, scores.flatten()[[6, 0]]))
