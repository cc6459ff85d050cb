"""Tensors that numpy refuses | numpy 方法不接受的张量"""

# %% table
import torch


def outcome(t, force):
    """Return the array or the name of the error | 返回数组，或者错误的名字"""
    try:
        return str(t.numpy(force=force).tolist())
    except (RuntimeError, TypeError) as error:
        return type(error).__name__


tensors = {
    "requires grad": torch.ones(2, requires_grad=True),
    "conjugated": torch.tensor([1 + 1j]).conj(),
    "bfloat16": torch.ones(2, dtype=torch.bfloat16),
    "sparse": torch.ones(2).to_sparse(),
}
print(f"{'':14}{'numpy()':14}force=True")
for name, t in tensors.items():
    print(f"{name:14}{outcome(t, False):14}{outcome(t, True)}")

# %% cures
print(tensors["conjugated"].resolve_conj().numpy())
print(tensors["sparse"].to_dense().numpy())
