# says: sys.exit\(3\) ended the snippet early
import sys

sys.exit(3)
