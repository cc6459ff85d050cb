"""Three formats on a GPU | 在 GPU 上用三种格式训练"""
# notes: device=cuda timeout=120

# %% train
import torch
from torch import nn

torch.manual_seed(0)
X = torch.rand(2000, 64).to("cuda")  # drawn on the CPU | 在 CPU 上抽取
y = (X @ torch.randn(64, 10).to("cuda")).argmax(dim=1)
loss_fn = nn.CrossEntropyLoss()


def train(dtype):
    """Return the losses of all steps | 返回每一步的损失"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    net.to("cuda")
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cuda", enabled=dtype == torch.float16)
    mixed = dtype != torch.float32
    losses = []
    for epoch in range(10):
        for rows in torch.randperm(2000).split(100):
            optimizer.zero_grad()
            with torch.autocast("cuda", dtype=dtype, enabled=mixed):
                loss = loss_fn(net(X[rows]), y[rows])
            scaler.scale(loss).backward()
            scaler.step(optimizer)
            scaler.update()
            losses.append(loss.item())
    return torch.tensor(losses)


# %% compare
whole = train(torch.float32)
print("float32 learns:", (whole[-20:].mean() < whole[:20].mean()).item())
for dtype in (torch.float16, torch.bfloat16):
    close = torch.allclose(train(dtype), whole, atol=0.05)
    print(dtype, "all losses within 0.05:", close)
