"""A file that hides the library | 挡住了库的同名文件"""

# %% shadow
import re
import subprocess
import sys
import tempfile
from pathlib import Path

code = "import torch\nprint(torch.tensor(1))\n"
with tempfile.TemporaryDirectory() as folder:
    script = Path(folder) / "torch.py"  # a bad name for your file | 不该起的名字
    script.write_text(code)
    command = [sys.executable, script]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
print(re.search(r"module 'torch' has no .*?'\w+'", run.stderr)[0])
