# says: ended the interpreter early \(exit status 0\)
import os

print(1)
os._exit(0)
