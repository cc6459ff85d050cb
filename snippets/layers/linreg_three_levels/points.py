"""Four hundred points, and the best plane for them | 四百个点，以及最适合它们的平面"""

# %% data
import torch

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + noise  # (400,)
print("X:", X.shape, "y:", y.shape)

# %% formula
ones = torch.ones(400, 1, dtype=torch.float64)
columns = torch.cat([X, ones], dim=1)  # (400, 3)
target = y.unsqueeze(1)  # (400, 1)
best = torch.linalg.lstsq(columns, target).solution  # (3, 1)
print("w1, w2, b =", [round(v, 4) for v in best.flatten().tolist()])


# %% compare
def mse(y_hat, y):
    """Return the mean squared error | 返回均方误差"""
    return ((y_hat - y) ** 2).mean().item()


truth = 2 * X[:, 0] - 3 * X[:, 1] + 10  # without the noise | 不带噪声
print(f"mean of y:   {mse(y.mean(), y):8.4f}")
print(f"2, -3, 10:   {mse(truth, y):8.4f}")
print(f"closed form: {mse(columns @ best, target):8.4f}")
