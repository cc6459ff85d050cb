"""The same sum in another order | 同样的和，换个次序"""

# %% order
left = (0.1 + 0.2) + 0.3
right = 0.1 + (0.2 + 0.3)
print("equal:", left == right)
print("close:", abs(left - right) / right < 1e-9)
