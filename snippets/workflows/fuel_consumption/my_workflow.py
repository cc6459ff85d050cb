"""Miles per gallon, from an empty file | 每加仑多少英里，从空文件写起"""
# notes: threads=1 needs=mlxtend

# %% data
import torch
from mlxtend.data import autompg_data
from torch import nn

X, y = autompg_data()
X, y = torch.tensor(X), torch.tensor(y)  # (392, 8), (392,)

# %% look
names = ["cylinders", "displacement", "horsepower", "weight", "acceleration"]
for name, column in zip(names + ["year", "origin", "name"], X.unbind(dim=1)):
    low, mean, high = column.min(), column.mean(), column.max()
    print(f"{name:12} {low:6.0f} {mean:6.0f} {high:6.0f}")
print("in order of years:", (X[1:, 5] >= X[:-1, 5]).all().item())


# %% split
def split(n, seed):
    """Return row numbers to train, validate, test | 返回三份行号"""
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    first, second = n * 3 // 5, n * 4 // 5
    return order[:first], order[first:second], order[second:]


train, valid, test = split(len(X), seed=0)

# %% check_split
from notes_toolbox.fuel import check

check(globals())

# %% origins
for origin in (1, 2, 3):
    found = y[train][X[train, 6] == origin]
    print(f"origin {origin}: {len(found):3} cars, {found.mean():.1f} mpg")


# %% columns
def columns(rows):
    """Return six measurements and two columns for the origin | 六个量，产地两列"""
    europe, japan = rows[:, 6] == 2, rows[:, 6] == 3
    origin = torch.stack([europe, japan], dim=1)  # (B, 2)
    return torch.cat([rows[:, :6], origin], dim=1)  # (B, 8)


# %% model
class Model(nn.Module):
    """Raw rows in, miles per gallon out | 进去的是原始的行，出来的是英里每加仑"""

    def __init__(self):
        super().__init__()
        layers = [nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 1)]
        self.net = nn.Sequential(*layers)
        self.register_buffer("mean", torch.zeros(8))
        self.register_buffer("std", torch.ones(8))
        self.register_buffer("y_mean", torch.zeros(()))
        self.register_buffer("y_std", torch.ones(()))
        self.double()  # float64: the same digits on every CPU | 每种 CPU 上数字都相同

    def learn_scale(self, X, y):
        Z = columns(X)
        self.mean, self.std = Z.mean(dim=0), Z.std(dim=0)  # (8,), (8,)
        self.y_mean, self.y_std = y.mean(), y.std()

    def forward(self, rows):
        Z = (columns(rows) - self.mean) / self.std  # (B, 8)
        return self.y_mean + self.y_std * self.net(Z).squeeze(1)  # (B,)


# %% mae
@torch.no_grad()
def mae(model, X, y):
    """Return the mean absolute error | 返回平均绝对误差"""
    model.eval()
    return (model(X) - y).abs().mean().item()


# %% fit
def fit(X, y, X_valid, y_valid, seed):
    """Train for 150 epochs, go back to the best | 训练 150 轮，退回最好的一轮"""
    torch.manual_seed(seed)
    model = Model()
    model.learn_scale(X, y)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    best_error, best = float("inf"), {}
    for _ in range(150):
        model.train()
        optimizer.zero_grad()
        loss = loss_fn(model(X), y)
        loss.backward()
        optimizer.step()
        error = mae(model, X_valid, y_valid)
        if error < best_error:
            best_error, state = error, model.state_dict()
            best = {name: state[name].clone() for name in state}
    model.load_state_dict(best)
    return model


# %% train
model = fit(X[train], y[train], X[valid], y[valid], seed=0)
print(f"train {mae(model, X[train], y[train]):.2f}")
print(f"valid {mae(model, X[valid], y[valid]):.2f}")


# %% line
def least_squares(Z, t):
    """Return the best weights, the bias at the end | 最好的权重，末尾是偏置"""
    ones = torch.ones_like(Z[:, :1])  # (B, 1)
    return torch.linalg.lstsq(torch.cat([Z, ones], dim=1), t).solution


def line(Z, w):
    """Return the weighted sums and the bias | 加权和，再加偏置"""
    return Z @ w[:-1] + w[-1]


# %% rivals
def error_of(y_hat, rows):
    """Return the mean absolute error on these rows | 这些行上的平均绝对误差"""
    return (y_hat - y[rows]).abs().mean().item()


rivals = {
    "weight": X[:, 3:4],  # (392, 1)
    "no origin": X[:, :6],  # (392, 6)
    "origin as a number": X[:, :7],  # (392, 7)
    "origin as two columns": columns(X),  # (392, 8)
}
print(f"{'mean':21} {error_of(y[train].mean(), valid):.2f}")
for name, Z in rivals.items():
    y_hat = line(Z[valid], least_squares(Z[train], y[train]))
    print(f"{name:21} {error_of(y_hat, valid):.2f}")


# %% predict
@torch.no_grad()
def predict(model, rows):
    """Return miles per gallon for raw rows | 给原始的行返回英里每加仑"""
    model.eval()
    return model(rows)  # (B,)


# %% one_car
print(f"a car:   {predict(model, X[valid[:1]]).item():.1f}")
truck = torch.tensor([[8.0, 500, 250, 6500, 15, 70, 1, 0]]).double()
print(f"network: {predict(model, truck).item():.1f}")
w = least_squares(columns(X[train]), y[train])
print(f"line:    {line(columns(truck), w).item():.1f}")


# %% save
def save(model, path):
    """Write the parameters and the scaling | 写下参数和缩放"""
    torch.save(model.state_dict(), path)


def load(path):
    """Return a new model from the file alone | 只凭文件返回一个新模型"""
    model = Model()
    model.load_state_dict(torch.load(path))
    return model


save(model, "fuel.pt")
print(torch.equal(predict(load("fuel.pt"), X), predict(model, X)))

# %% check
assert check(globals())


# %% ways
def same(t):
    """Return it as it is | 原样返回"""
    return t


def per_100_miles(t):
    """Turn mpg into gallons per 100 miles, or back | 换成每百英里加仑数，或换回"""
    return 100 / t


def logs(rows):
    """Return the logarithms of four columns, and the rest | 四列取对数，其余照旧"""
    Z = columns(rows)
    return torch.cat([Z[:, :1], Z[:, 1:5].log(), Z[:, 5:]], dim=1)  # (B, 8)


def weight_and_year(rows):
    """Return only the logarithm of the weight, and the year | 只要重量的对数和年份"""
    return torch.stack([rows[:, 3].log(), rows[:, 5]], dim=1)  # (B, 2)


# %% formula
ways = {
    "least squares": (columns, same, same),
    "gallons per 100 miles": (columns, per_100_miles, per_100_miles),
    "logarithm of mpg": (columns, torch.log, torch.exp),
    "logarithms on both sides": (logs, torch.log, torch.exp),
    "weight and year alone": (weight_and_year, torch.log, torch.exp),
}


def formula(way, X, y, rows):
    """Fit one of the ways, predict other rows | 用一种办法拟合，再预测别的行"""
    turn, there, back = ways[way]
    w = least_squares(turn(X), there(y))
    return back(line(turn(rows), w))


# %% ten_splits
rest = torch.cat([train, valid])  # all but the test rows | 测试行以外的全部
errors = {"network": []}
for way in ways:
    errors[way] = []
for seed in range(10):
    a, b, c = [rest[rows] for rows in split(len(rest), seed)]
    net = fit(X[a], y[a], X[b], y[b], seed)
    errors["network"].append(error_of(predict(net, X[c]), c))
    for way in ways:
        y_hat = formula(way, X[a], y[a], X[c])
        errors[way].append(error_of(y_hat, c))

print(f"{'network':24} {sum(errors['network']) / 10:.2f}")
for way in ways:
    lead = torch.tensor(errors[way]) - torch.tensor(errors["network"])
    error = 2 * lead.std() / 10**0.5
    found = f"{sum(errors[way]) / 10:.2f}, behind by {lead.mean():.2f}"
    print(f"{way:24} {found} +- {error:.2f}")

# %% law
w = least_squares(weight_and_year(X[train]), y[train].log())
numbers = f"{w[2].exp():.0f} * weight ** {w[0]:.2f} * {w[1].exp():.3f} ** year"
print("mpg =", numbers)
print(f"twice the weight: {2 ** w[0]:.2f} times as far")
print(f"truck: {line(weight_and_year(truck), w).exp().item():.1f}")

# %% test
y_net = predict(model, X[test])
print(f"{'network':24} {error_of(y_net, test):.2f}")
for way in ways:
    y_hat = formula(way, X[train], y[train], X[test])
    lead = (y_hat - y[test]).abs() - (y_net - y[test]).abs()  # (B,)
    error = 2 * lead.std() / len(test) ** 0.5
    found = f"{error_of(y_hat, test):.2f}, behind by {lead.mean():.2f}"
    print(f"{way:24} {found} +- {error:.2f}")

# %% worst
y_law = formula("weight and year alone", X[train], y[train], X[test])
print("cyl  disp  hp  weight  year  mpg  network  law")
for i in (y_net - y[test]).abs().argsort(descending=True)[:6].tolist():
    cylinders, size, power, heavy, _, year, _, _ = X[test[i]].tolist()
    car = f"{cylinders:3.0f} {size:5.0f} {power:3.0f} {heavy:7.0f} {year:5.0f}"
    print(f"{car} {y[test[i]]:4.0f} {y_net[i]:8.0f} {y_law[i]:4.0f}")
