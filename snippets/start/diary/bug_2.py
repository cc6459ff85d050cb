"""Bug: dates read as decimals | 错误：把日期当成小数"""

# %% bug
import torch

headings = ["10.28", "10.30", "11.1"]
numbers = torch.tensor([float(heading) for heading in headings])
print("days between:", [round(gap, 2) for gap in numbers.diff().tolist()])
