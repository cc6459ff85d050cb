"""A seed in a function | 函数里的种子"""

# %% function
import torch


def test_points():
    """Return the same five points in each call | 每次都返回同样五个点"""
    torch.manual_seed(0)
    return torch.rand(5)


# %% noise
torch.manual_seed(1)
noise = []
for epoch in range(3):
    noise.append(torch.rand(100))
    x_test = test_points()
print("first = second:", torch.equal(noise[0], noise[1]))
print("second = third:", torch.equal(noise[1], noise[2]))
