"""A download that is a web page | 下载来的是网页"""

# %% run raises="UnpicklingError"
from pathlib import Path

import torch

page = "<!DOCTYPE html><title>404</title>"
Path("net.pt").write_text(page)  # what the server sent | 服务器发来的
state = torch.load("net.pt")
