"""How many steps until the saddle is left | 多少步才离开鞍点"""
# notes: threads=1

# %% answer
import torch


def steps_to_leave(noise):
    """Count steps from (1, -1) until the cost is below 1 | 数走到代价小于 1 的步数"""
    torch.manual_seed(0)
    w = torch.tensor([1.0, -1.0], dtype=torch.float64, requires_grad=True)
    for step in range(1, 1001):
        w.grad = None
        cost = 14 / 3 * (w[0] * w[1] - 2) ** 2
        cost.backward()
        with torch.no_grad():
            w -= 0.02 * w.grad
            w += noise * torch.randn(2, dtype=torch.float64)
        if cost < 1:
            return step
    return None


noises = [1e-2, 1e-4, 1e-6, 1e-8, 1e-10]
steps = [steps_to_leave(noise) for noise in noises]
for noise, count in zip(noises, steps, strict=True):
    print(f"noise {noise:.0e}: {count} steps")
print("no noise:", steps_to_leave(0.0))
more = [steps[k + 1] - steps[k] for k in range(4)]
assert max(more) - min(more) <= 3 and steps_to_leave(0.0) is None
