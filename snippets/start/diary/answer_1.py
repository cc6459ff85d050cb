"""A review plan across a month | 跨月的复习日程"""

# %% answer
from datetime import date, timedelta

first_day = date(2020, 10, 30)
plan = [first_day + timedelta(days=step) for step in (1, 3, 7, 14)]
for day in plan:
    print(day)
assert plan[1] == date(2020, 11, 2)  # 3-1 in the diary | 日记里学 3-1 的那天
