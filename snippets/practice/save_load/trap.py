"""A file that runs a function when it is read | 读的时候会执行函数的文件"""

# %% trap
import torch


class Trap:
    """What pickle calls when this is read | 读取时 pickle 要调用什么"""

    def __reduce__(self):
        return print, ("code from the file is running",)


torch.save(Trap(), "trap.pt")
torch.load("trap.pt", weights_only=False)

# %% refused
try:
    torch.load("trap.pt")
except Exception as error:
    print(type(error).__name__)
    print(str(error).partition(".")[0])
