"""Which values fit? | 哪些值存得下？"""

# %% answer
import torch


def fits(values, dtype):
    """Whether dtype holds each value exactly | dtype 能否准确存下每个值"""
    try:
        x = torch.tensor(values, dtype=dtype)
    except (RuntimeError, ValueError, OverflowError):  # too large | 太大
        return False
    return x.tolist() == values


print(fits([0, 255], torch.uint8), fits([-1, 256], torch.uint8))
print(fits([0.5], torch.float16), fits([0.1], torch.float32))
print(fits([2**24], torch.float32), fits([2**24 + 1], torch.float32))
assert fits([0, 255], torch.uint8) and not fits([256], torch.uint8)
assert not fits([-1], torch.uint8) and not fits([2**63], torch.int64)
assert fits([0.5], torch.float16) and not fits([0.1], torch.float32)
assert not fits([2**24 + 1], torch.float32)
