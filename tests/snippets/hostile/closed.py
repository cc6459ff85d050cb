# says: ValueError: I/O operation on closed file
import sys

sys.stdout.close()
print(1)
