# says: crashed the interpreter: SIGKILL
import os

os.kill(os.getpid(), 9)
