"""What operations return under autocast | autocast 下各种运算返回什么"""

# %% table
import torch
import torch.nn.functional as F

operations = {
    "x @ x": lambda x: x @ x,
    "F.linear(x, x)": lambda x: F.linear(x, x),
    "F.conv1d(x, x)": lambda x: F.conv1d(x[None], x[None]),
    "x + x": lambda x: x + x,
    "x.relu()": lambda x: x.relu(),
    "x.max()": lambda x: x.max(),
    "x.exp()": lambda x: x.exp(),
    "x.softmax(1)": lambda x: x.softmax(1),
    "x.sum()": lambda x: x.sum(),
    "F.layer_norm(x)": lambda x: F.layer_norm(x, (2,)),
    "F.mse_loss(x, x)": lambda x: F.mse_loss(x, x),
    "F.cross_entropy": lambda x: F.cross_entropy(x, x),
}
device = "cpu"  # or "cuda" | 或者 "cuda"
x = torch.eye(2, device=device)
with torch.autocast(device, dtype=torch.bfloat16):
    print(f"{'x':16}  {'float32':8}  bfloat16")
    for name, operation in operations.items():
        dtypes = [operation(x).dtype, operation(x.bfloat16()).dtype]
        first, second = [str(dtype)[6:] for dtype in dtypes]
        print(f"{name:16}  {first:8}  {second}")
