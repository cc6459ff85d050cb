# says: timeout did not finish in TIMEOUT s: the script ended, but an exit handler did not
import atexit
import time

atexit.register(time.sleep, 600)
