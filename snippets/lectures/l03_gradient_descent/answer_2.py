"""Two ways to correct the start | 纠正开头的两种办法"""

# %% answer
losses = [4.0, 4.2, 3.8, 4.1, 3.9, 4.0]
average, corrected = 0.0, []
from_first, other = losses[0], []
for step, loss in enumerate(losses, start=1):
    average = 0.9 * average + 0.1 * loss
    corrected.append(round(average / (1 - 0.9**step), 2))
    from_first = 0.9 * from_first + 0.1 * loss
    other.append(round(from_first, 2))
print("divided by 1 - 0.9**step:", corrected)
print("begun at the first loss: ", other)
assert min(corrected + other) > 3.8 and max(corrected + other) < 4.2
