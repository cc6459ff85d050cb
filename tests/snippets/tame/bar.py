# prints: '2/2'
for i in range(3):
    print(f"\r{i}/2", end="")
print()
