# says: timeout did not finish in TIMEOUT s: the script ended, but an object that it left
import time


class Slow:
    def __del__(self):
        time.sleep(600)


slow = Slow()
