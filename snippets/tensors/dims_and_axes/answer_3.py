"""The shape of nested lists | 嵌套列表的形状"""

# %% answer
import torch


def shape_of(data):
    """Return the shape of nested lists | 返回嵌套列表的形状"""
    lengths = []
    while isinstance(data, list):
        lengths.append(len(data))
        if not data:
            break
        data = data[0]
    return tuple(lengths)


for data in (7, [], [[10, 7]], [[], []], [[[1], [2]], [[3], [4]]]):
    print(data, shape_of(data))
    assert shape_of(data) == torch.tensor(data).shape
