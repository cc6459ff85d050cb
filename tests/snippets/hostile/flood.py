# says: printed more than 1 MB
while True:
    print("x" * 100_000)
