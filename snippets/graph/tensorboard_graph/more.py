"""Scalars, histograms, and images in one file | 标量、直方图与图片写进同一份文件"""
# notes: needs=tensorboard timeout=60

# %% write
import tempfile

import torch
from tensorboard.backend.event_processing import event_accumulator
from torch.utils.tensorboard import SummaryWriter

w = torch.tensor([0.0, 6.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
folder = tempfile.TemporaryDirectory()
with SummaryWriter(folder.name) as writer:
    for step in range(10):
        optimizer.zero_grad()
        loss = ((w - 3) ** 2).sum()
        loss.backward()
        optimizer.step()
        writer.add_scalar("loss", loss.item(), step)
        writer.add_histogram("w", w.detach(), step)
    writer.add_image("eye", torch.eye(8).unsqueeze(0))  # (C, H, W)

# %% tags
events = event_accumulator.EventAccumulator(folder.name)
events.Reload()
for kind in ("scalars", "histograms", "images"):
    print(f"{kind}:", events.Tags()[kind])
losses = [event.value for event in events.Scalars("loss")]
print(f"{len(losses)} losses: {losses[0]:.2f} to {losses[-1]:.2f}")
folder.cleanup()
