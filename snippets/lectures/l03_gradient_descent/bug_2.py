"""A smoothed curve that begins too low | 平滑之后，开头太低的曲线"""

# %% bug
losses = [4.0, 4.2, 3.8, 4.1, 3.9, 4.0]
average, curve = 0.0, []
for loss in losses:
    average = 0.9 * average + 0.1 * loss
    curve.append(round(average, 2))
print(curve)
