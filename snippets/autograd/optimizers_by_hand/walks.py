"""SGD, momentum, and Adam by hand | 手写 SGD、动量和 Adam"""

# %% valley
import torch


def loss_at(p):
    """Return the height of the valley at p | 返回山谷在 p 处的高度"""
    return 0.5 * (p[0] - 3) ** 2 + 10 * (p[1] + 1) ** 2


def start():
    """Return the place where each walk begins | 返回每次出发的地方"""
    return torch.zeros(2, dtype=torch.float64, requires_grad=True)


def slope(p):
    """Return the gradient at p | 返回 p 处的梯度"""
    p.grad = None
    loss_at(p).backward()
    return p.grad


print(slope(start()))


# %% walk
def walk(optimizer, p, steps):
    """Return the points that an optimizer visits | 返回优化器走过的点"""
    points = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_at(p)
        loss.backward()
        optimizer.step()
        points.append(p.detach().clone())
    return torch.stack(points)  # (steps, 2)


# %% sgd
lr = 0.02
p = start()
points = []
for _ in range(50):
    g = slope(p)
    with torch.no_grad():
        p.add_(g, alpha=-lr)  # p -= lr * g
    points.append(p.detach().clone())

q = start()
sgd = torch.optim.SGD([q], lr=lr)
theirs = walk(sgd, q, 50)
print(points[-1])
print("equal:", torch.equal(torch.stack(points), theirs))

# %% momentum
p = start()
m = torch.zeros(2, dtype=torch.float64)
points = []
for _ in range(50):
    g = slope(p)
    with torch.no_grad():
        m = 0.9 * m + g
        p.add_(m, alpha=-lr)
    points.append(p.detach().clone())

q = start()
momentum = torch.optim.SGD([q], lr=lr, momentum=0.9)
theirs = walk(momentum, q, 50)
print(points[-1])
print("equal:", torch.equal(torch.stack(points), theirs))

# %% adam
p = start()
m = torch.zeros(2, dtype=torch.float64)
s = torch.zeros(2, dtype=torch.float64)
points = []
for t in range(1, 51):
    g = slope(p)
    with torch.no_grad():
        m = 0.9 * m + 0.1 * g
        s = 0.999 * s + 0.001 * g**2
        usual = (s / (1 - 0.999**t)).sqrt()
        p -= 0.1 * m / (1 - 0.9**t) / (usual + 1e-8)
    points.append(p.detach().clone())

q = start()
adam = torch.optim.Adam([q], lr=0.1)
theirs = walk(adam, q, 50)
difference = (torch.stack(points) - theirs).abs().max()
print(points[-1])
print("difference < 1e-12:", difference.item() < 1e-12)

# %% first
print(theirs[:3])

# %% states
for optimizer in (sgd, momentum, adam):
    state = optimizer.state_dict()["state"]
    print(list(state.get(0, {})))  # the parameter number 0 | 第 0 个参数

# %% same
remembered = adam.state[q]
print(remembered["step"].item())
print(torch.allclose(remembered["exp_avg"], m))
print(torch.allclose(remembered["exp_avg_sq"], s))

# %% resume
before = theirs[39]  # after 40 steps | 走完 40 步
print(theirs[40] - before)
for remember in (True, False):
    q = start()
    adam = torch.optim.Adam([q], lr=0.1)
    walk(adam, q, 40)
    resumed = torch.optim.Adam([q], lr=0.1)
    if remember:
        resumed.load_state_dict(adam.state_dict())
    print(walk(resumed, q, 1)[0] - before)
