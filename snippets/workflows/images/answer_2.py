"""The names that the model was trained with | 训练时的类别名"""

# %% answer
import io

import torch

classes = sorted(["cat", "horse", "dog"])  # an order of your own | 次序自己定
file = io.BytesIO()
torch.save({"classes": classes}, file)  # and the state_dict | 还有 state_dict

file.seek(0)
loaded = torch.load(file)["classes"]
logits = torch.tensor([4.1, -1.2, 0.3])  # in this order now | 现在按这个次序
print(loaded, loaded[logits.argmax()])
assert loaded == sorted(["dog", "cat", "horse"])
assert loaded[logits.argmax()] == "cat"
