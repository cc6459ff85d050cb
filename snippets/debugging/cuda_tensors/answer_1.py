"""Where new tensors are | 新张量在哪里"""

# %% answer
import torch

a = torch.ones(3, device="meta")
new = {
    "torch.zeros(3)": torch.zeros(3),
    "torch.zeros_like(a)": torch.zeros_like(a),
    "torch.tensor(a.shape)": torch.tensor(a.shape),
    "torch.arange(3)": torch.arange(3),
    "a.new_zeros(5)": a.new_zeros(5),
    "a + torch.tensor(1.0)": a + torch.tensor(1.0),
}
for code, tensor in new.items():
    print(f"{code:22}", tensor.device)
devices = [tensor.device.type for tensor in new.values()]
assert devices == ["cpu", "meta", "cpu", "cpu", "meta", "meta"]
