# says: did not finish in TIMEOUT s
while True:
    pass
