"""Fix: dates read as dates | 修正：按日期来读"""

# %% answer
from datetime import date

import torch

headings = ["10.28", "10.30", "11.1"]
pairs = [heading.split(".") for heading in headings]  # month, day
days = [date(2020, int(m), int(d)).toordinal() for m, d in pairs]
gaps = torch.tensor(days).diff()
print("days between:", gaps.tolist())
assert gaps.tolist() == [2, 2]
