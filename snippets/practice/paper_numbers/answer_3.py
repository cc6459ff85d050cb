"""The parameters of all networks of the VGG paper | VGG 论文里各个网络的参数"""


# %% count
def count(numbers, small):
    """Count a VGG, the third convolution may be small | 数 VGG，第三个卷积可以小"""
    total, channels = 0, 3
    for number, width in zip(numbers, [64, 128, 256, 512, 512], strict=True):
        for i in range(number):
            size = 1 if small and i == 2 else 3
            total += (size * size * channels + 1) * width
            channels = width
    sizes = [512 * 7 * 7, 4096, 4096, 1000]
    for i in range(3):
        total += (sizes[i] + 1) * sizes[i + 1]
    return total


# %% answer
rows = [
    ("A", [1, 1, 2, 2, 2], False, 133),
    ("B", [2, 2, 2, 2, 2], False, 133),
    ("C", [2, 2, 3, 3, 3], True, 134),
    ("D", [2, 2, 3, 3, 3], False, 138),
    ("E", [2, 2, 4, 4, 4], False, 144),
]
for name, numbers, small, paper in rows:
    total = count(numbers, small)
    print(f"{name}  {total:,}  {total / 1e6:.0f}  {paper}")
    assert round(total / 1e6) == paper
