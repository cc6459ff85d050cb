"""The order of a set | 集合的次序"""

# %% answer
import os
import subprocess
import sys

TOO_LATE = 'import os; os.environ["PYTHONHASHSEED"] = "0"; '
NAMES = '["cat", "dog", "fish", "owl", "bee"]'


def orders(program):
    """Run a program with four hash seeds | 用四个哈希种子运行程序"""
    outputs = []
    for seed in range(1, 5):
        env = dict(os.environ, PYTHONHASHSEED=str(seed))
        command = [sys.executable, "-c", program]
        outputs.append(subprocess.check_output(command, env=env))
    return set(outputs)


unsorted = len(orders(f"print(list(set({NAMES})))")) > 1
late = len(orders(TOO_LATE + f"print(list(set({NAMES})))")) > 1
by_name = len(orders(f"print(sorted(set({NAMES})))")) > 1
print("list: orders differ:", unsorted)
print("variable set inside: orders differ:", late)
print("sorted: orders differ:", by_name)
assert unsorted and late and not by_name
