# says: EOFError
input()
