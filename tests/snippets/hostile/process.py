# says: timeout did not finish in TIMEOUT s: the script ended, but its process \w+-1 did not
import multiprocessing
import time

multiprocessing.Process(target=time.sleep, args=(600,)).start()
