"""Two pillars: tensors on any device, and gradients | 两根支柱：任何设备上的张量，以及梯度"""

# %% tensors
import torch

device = "cpu"
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
A = torch.tensor([[1.0, 2.0], [3.0, 4.0]], device=device)
B = torch.tensor([[5.0, 6.0], [7.0, 8.0]], device=device)
C = A @ B  # (2, 2)
print(C.tolist())
print("same device:", C.device == A.device)

# %% gradient
w = torch.tensor(3.0, device=device, requires_grad=True)
loss = (2 * w - 10) ** 2
loss.backward()
print("loss:", loss.item())
print("d loss / d w:", w.grad.item())  # 2 * (2w - 10) * 2
