# prints: 'left'
import os
import time

if not os.fork():
    os.setsid()
    if not os.fork():
        time.sleep(600)
    os._exit(0)
print("left")
