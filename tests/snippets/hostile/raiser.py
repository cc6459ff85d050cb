# says: ZeroDivisionError: division by zero
print(1)
1 / 0
