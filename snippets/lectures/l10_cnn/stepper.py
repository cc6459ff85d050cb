"""Three kernels, two paddings, two strides | 三个卷积核，两种填充，两种步幅"""

# %% windows
import json

import torch
import torch.nn.functional as F

image = torch.tensor(
    [
        [1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        [1.0, 4.0, 4.0, 4.0, 4.0, 1.0],
        [1.0, 1.0, 1.0, 1.0, 4.0, 1.0],
        [1.0, 1.0, 1.0, 4.0, 1.0, 1.0],
        [1.0, 1.0, 4.0, 1.0, 1.0, 1.0],
        [1.0, 1.0, 4.0, 1.0, 1.0, 1.0],
    ]
)
across = torch.tensor([[-1.0, 0.0, 1.0]] * 3)
kernels = {"left_right": across, "up_down": across.t(), "ones": across**0}


def whole(tensor):
    """Return the numbers as integers | 把各数变成整数"""
    return tensor.long().tolist()


def slide(kernel, padding, stride):
    """Return the output of F.conv2d | 返回 F.conv2d 的输出"""
    X, weight = image.reshape(1, 1, 6, 6), kernel.reshape(1, 1, 3, 3)
    return F.conv2d(X, weight, padding=padding, stride=stride)[0, 0]


outputs = []
for name, kernel in kernels.items():
    for padding in (0, 1):
        for stride in (1, 2):
            out = whole(slide(kernel, padding, stride))
            made = {"kernel": name, "padding": padding, "stride": stride}
            made["output"] = out
            outputs.append(made)

print("padding  stride  output   first row")
for made in outputs[:4]:
    out = made["output"]
    size = f"{len(out)} x {len(out[0])}"
    row = " ".join(f"{value:2}" for value in out[0])
    print(f"{made['padding']:7}  {made['stride']:6}  {size}   {row}")

named = {name: whole(kernel) for name, kernel in kernels.items()}
data = {"image": whole(image), "kernels": named, "outputs": outputs}
with open("windows.json", "w", encoding="utf-8") as file:
    json.dump(data, file)
