"""When to come back to a chapter | 什么时候回来复习"""

# %% plan
from datetime import date, timedelta

first_day = date(2020, 10, 29)
for step in [1, 3, 7, 14]:  # days after the first reading | 第一遍之后的天数
    print(first_day + timedelta(days=step))
