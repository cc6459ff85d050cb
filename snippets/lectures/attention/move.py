"""One of four vectors moves, the weights follow | 四个向量动一个，权重跟着变"""

# %% weights
import json
import math
from pathlib import Path

import torch

names = ["a", "b", "c", "d"]
X = torch.tensor([[2, 0], [-0.5, 1.5], [0, 0], [-1, -1]]).double()
places = []
print("direction     a     b     c     d")
for length in (1, 2, 3):
    for degrees in range(0, 360, 15):
        angle = math.radians(degrees)
        X[2, 0] = length * math.cos(angle)
        X[2, 1] = length * math.sin(angle)
        weights = torch.softmax(X @ X.T / math.sqrt(2), dim=1)  # (T, T)
        rows = [[round(w, 6) for w in row] for row in weights.tolist()]
        at = [round(part, 6) for part in X[2].tolist()]
        place = {"length": length, "degrees": degrees, "at": at}
        places.append(place | {"weights": rows})
        if length == 2 and degrees % 45 == 0:
            shown = "".join(f"{w:6.2f}" for w in rows[2])
            print(f"{degrees:9}{shown}")

data = {"names": names, "vectors": X.tolist(), "moved": 2, "places": places}
Path("weights.json").write_text(json.dumps(data), encoding="utf-8")
