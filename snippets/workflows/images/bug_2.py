"""A cat is called a dog | 猫被叫成了狗"""

# %% bug
import torch

# what os.listdir returned, on two machines | 两台机器上 os.listdir 返回的
trained_with = ["cat", "horse", "dog"]
used_with = ["dog", "cat", "horse"]

logits = torch.tensor([4.1, 0.3, -1.2])  # for a photo of a cat | 一张猫的照片
print(used_with[logits.argmax()])
