"""Move a whole batch | 搬动整个批量"""

# %% function
import torch


def to_device(batch, device):
    """Return the batch with all its tensors moved | 返回搬好的批量"""
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(part, device) for key, part in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(part, device) for part in batch)
    return batch


# %% check
batch = {
    "pixels": torch.ones(4, 64),
    "boxes": [torch.ones(2, 4), torch.zeros(0, 4)],
    "size": (torch.tensor(8), "px"),
    "name": None,
}
moved = to_device(batch, "meta")
print(moved["pixels"].device, [box.device.type for box in moved["boxes"]])
print(moved["size"][0].device, moved["size"][1], moved["name"])
print("before:", batch["pixels"].device)
assert moved["boxes"][1].shape == (0, 4)
assert moved["boxes"][1].device.type == "meta"
assert isinstance(moved["size"], tuple) and moved["size"][1] == "px"
assert batch["boxes"][0].device.type == "cpu"
