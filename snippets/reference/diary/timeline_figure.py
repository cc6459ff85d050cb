"""The diary's dates, drawn | 画一画日记里的日期"""

# %% figure
from datetime import date

import matplotlib.pyplot as plt

entries = "10-15 10-23 10-24 10-25 10-26 10-28"
entries += " 10-29 10-30 10-31 11-01 11-02 11-04"
dates = [date.fromisoformat(f"2020-{entry}") for entry in entries.split()]
x = [(day - dates[0]).days for day in dates]
sections = ["0", "1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "3", "3-1"]
studied = "0 1-1 1-2 1-3 1-4 2-1 2-2 1-1 2-3 3 3-1 3-1".split()
height = [sections.index(section) for section in studied]
again = x[7], height[7]  # start again on 10-30 | 10-30 从头再来

fig, ax = plt.subplots(figsize=(6.2, 3.4))
ax.plot(x, height, "o-", color="black", markersize=5)
ax.plot(*again, "o", color="#d9480f", markersize=8)
ax.text(again[0] + 0.3, again[1] - 0.2, "10-30", color="#d9480f", va="top")
ticks = [0, 8, 13, 17, 20]
ax.set_xticks(ticks, [f"{dates[x.index(tick)]:%m-%d}" for tick in ticks])
ax.set_yticks(range(len(sections)), sections)
