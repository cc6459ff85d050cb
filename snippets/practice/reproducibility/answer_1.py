"""At once, or in two parts | 一次抽完，或分两次"""

# %% answer
import torch

torch.manual_seed(0)
once = torch.rand(20)
torch.manual_seed(0)
twice = torch.cat([torch.rand(10), torch.rand(10)])
print("a:", torch.equal(once, twice))

torch.manual_seed(0)
normal_once = torch.randn(20)
torch.manual_seed(0)
normal_twice = torch.cat([torch.randn(10), torch.randn(10)])
print("b:", torch.allclose(normal_once, normal_twice, atol=0.001))

torch.manual_seed(0)
double = torch.rand(20, dtype=torch.float64)
print("c:", torch.allclose(once, double.float(), atol=0.001))
assert torch.equal(once, twice)
assert not torch.allclose(normal_once, normal_twice, atol=0.001)
assert not torch.allclose(once, double.float(), atol=0.001)
