# says: RecursionError
def f():
    f()


f()
