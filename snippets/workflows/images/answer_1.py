"""Names are sorted as words | 名字按文字排序"""

# %% answer
names = [str(k) for k in range(11)]  # "0" ... "10"
classes = sorted(names)
print(classes)
print("class 2 is", classes[2])
assert classes[2] == "10" and classes.index("2") == 3
assert sorted(names, key=int) == names
assert sorted(f"{k:02}" for k in range(11))[2] == "02"
