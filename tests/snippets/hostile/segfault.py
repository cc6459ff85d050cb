# says: crashed the interpreter: SIGSEGV
import ctypes

ctypes.string_at(0)
