"""Does the call wait for the copy? | 调用等不等复制做完？"""
# notes: device=cuda timeout=120

# %% copies
import torch

x = torch.ones(2**27)  # half a gigabyte | 半个 GB
pinned = x.pin_memory()
for source, non_blocking in ((x, False), (pinned, False), (pinned, True)):
    torch.accelerator.synchronize()
    y = source.to("cuda", non_blocking=non_blocking)
    done = torch.cuda.current_stream().query()
    print(source.is_pinned(), non_blocking, "done:", done)
print(y[-1].item())  # waits | 会等
