"""Derivatives on the way forward | 一边前向，一边求导"""


# %% answer
def forward(a, b, a_dot, b_dot):
    """Return e and its derivative | 返回 e 和它的导数"""
    c, c_dot = a + b, a_dot + b_dot
    d, d_dot = b + 1, b_dot
    e, e_dot = c * d, c_dot * d + c * d_dot
    return e, e_dot


print("for a:", forward(2, 1, 1, 0))
print("for b:", forward(2, 1, 0, 1))
assert forward(2, 1, 1, 0) == (6, 2) and forward(2, 1, 0, 1) == (6, 5)
