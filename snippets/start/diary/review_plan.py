"""When to come back to a chapter | 什么时候回来复习"""

# %% plan
from datetime import date, timedelta

steps = [1, 3, 7, 14]  # days after the first reading | 第一遍之后的天数


def plan(first_day):
    """Return the days to redo the exercises."""
    return [first_day + timedelta(days=step) for step in steps]


for day in plan(date(2020, 10, 29)):
    print(day)
