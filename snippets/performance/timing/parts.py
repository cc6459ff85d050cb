"""Which part of a training takes the time | 训练里哪一部分最花时间"""

# %% data
import torch
from torch import nn
from torch.profiler import profile, record_function

torch.set_num_threads(1)  # as Timer does | 与 Timer 一样
lines = []
for row in range(2000):
    lines.append(" ".join(str(row * column % 17) for column in range(64)))
y = torch.arange(2000) % 10


def read(lines):
    """Return the numbers in the lines, (B, D) | 返回各行里的数，(B, D)"""
    return torch.tensor([[float(w) for w in line.split()] for line in lines])


# %% profile
net = nn.Linear(64, 10)
optimizer = torch.optim.SGD(net.parameters(), lr=0.001)
loss_fn = nn.CrossEntropyLoss()
loss_fn(net(read(lines)), y).backward()  # warm up | 预热

with profile() as result:
    for epoch in range(3):
        optimizer.zero_grad()
        with record_function("read"):
            X = read(lines)
        with record_function("forward"):
            loss = loss_fn(net(X), y)
        with record_function("backward"):
            loss.backward()
        with record_function("update"):
            optimizer.step()

# %% longest
events = {event.key: event for event in result.key_averages()}
times = {}
for part in ("read", "forward", "backward", "update"):
    times[part] = events[part].cpu_time_total
print("longest:", max(times, key=times.get))
rest = sum(times.values()) - times["read"]
print("longer than the rest together:", times["read"] > rest)
print("read runs", events["read"].count, "times")
