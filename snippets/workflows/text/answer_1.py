"""Ids of known and unknown tokens | 认识的和不认识的词元"""

# %% answer
import re
import unicodedata

vocabulary = {"<pad>": 0, "<unk>": 1, "tea": 2, "hot": 3}
text = unicodedata.normalize("NFKC", "ＴＥＡ, hot tea").lower()
tokens = re.findall(r"[a-z0-9']+|\S", text)
ids = [vocabulary.get(token, 1) for token in tokens]
print(tokens)
print(ids)
assert ids == [2, 1, 3, 2]
assert "teas" not in vocabulary  # a different token | 是另一个词元
