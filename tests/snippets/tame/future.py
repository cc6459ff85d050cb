# prints: '1'
from __future__ import annotations


def f(x: nowhere):
    return 1


print(f(0))
