"""The diary's dates, counted | 数一数日记里的日期"""

# %% gaps
from datetime import date

import torch

entries = "10-15 10-23 10-24 10-25 10-26 10-28"
entries += " 10-29 10-30 10-31 11-01 11-02 11-04"
dates = [date.fromisoformat(f"2020-{entry}") for entry in entries.split()]
days = torch.tensor([day.toordinal() for day in dates])  # (12,)
gaps = days.diff()  # (11,)
print("entries:", len(days))
print("gaps:", gaps.tolist())
print("first to last:", (days[-1] - days[0]).item())
