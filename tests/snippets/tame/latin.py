# prints: 'caf\\xe9'
import os

os.write(1, b"caf\xe9\n")
