"""How many tries a grid takes | 网格要试多少次"""

# %% ten
print(f"1 weight:   {41:,}")
print(f"2 weights:  {41**2:,}")
print(f"10 weights: {41**10:,}")

# %% days
tries_in_a_day = 1_000_000_000 * 60 * 60 * 24
for weights in (10, 11, 12):
    days = 41**weights / tries_in_a_day
    print(f"{weights} weights: {days:,.0f} days")
