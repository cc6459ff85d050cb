# says: printed more than 1 MB
import os

while True:
    os.write(2, b"x" * 100_000)
