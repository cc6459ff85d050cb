"""Half of a snippet | 只复制了一半的代码"""

# %% gradient raises="NameError"
loss.backward()
print(w.grad)
