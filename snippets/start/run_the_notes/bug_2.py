"""Half of a snippet | 只复制了一半的代码"""
# ruff: noqa: F821

# %% gradient raises="NameError"
y.backward()
print(x.grad)
