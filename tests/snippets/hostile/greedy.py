# says: more than 4 GiB
kept = []
while True:
    kept.append(bytearray(b"x") * (64 << 20))
