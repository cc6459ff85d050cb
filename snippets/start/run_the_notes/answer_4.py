"""Two draws that differ, twice | 前后不同的两次抽取，重来一遍"""

# %% answer
import torch


def program():
    """Seed once, then draw twice | 设一次种子，抽两次"""
    torch.manual_seed(0)
    return torch.rand(1000), torch.rand(1000)


first, second = program()
again_first, again_second = program()
print("first equals second:", torch.equal(first, second))
print("first again: ", torch.equal(first, again_first))
print("second again:", torch.equal(second, again_second))
assert not torch.equal(first, second)
assert torch.equal(first, again_first)
assert torch.equal(second, again_second)
