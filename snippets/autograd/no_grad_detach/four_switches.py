"""Four switches side by side | 四个开关并排比较"""

# %% table
import torch

w = torch.ones(2, requires_grad=True)
rows = {"w * 2": w * 2}
rows["detach"] = w.detach() * 2
with torch.no_grad():
    rows["no_grad"] = w * 2
with torch.inference_mode():
    rows["inference_mode"] = w * 2
w.requires_grad_(False)
rows["requires_grad_"] = w * 2

print("result         requires_grad  inference")
for name, t in rows.items():
    print(f"{name:14} {t.requires_grad!s:14} {t.is_inference()}")
