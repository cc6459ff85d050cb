"""A seed that does not leak | 不外泄的种子"""

# %% function
import torch


def test_points():
    """Return five points, and disturb nobody | 返回五个点，不影响别处"""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return torch.rand(5)


# %% noise
torch.manual_seed(1)
expected = torch.rand(3, 100)
torch.manual_seed(1)
noise = []
for epoch in range(3):
    noise.append(torch.rand(100))
    x_test = test_points()
print("as if never called:", torch.equal(torch.stack(noise), expected))
print("the same points:", torch.equal(x_test, test_points()))
