# says: timeout did not finish in TIMEOUT s: the script ended, but its thread sleeper did not
import threading
import time

threading.Thread(target=time.sleep, args=(600,), name="sleeper").start()
print("on")
