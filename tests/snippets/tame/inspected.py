# prints: 'def f():\n    return 1'
import inspect


def f():
    return 1


print(inspect.getsource(f).strip())
