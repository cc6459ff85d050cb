"""One training in three styles | 同一次训练，三种写法"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, test = order[:1400], order[1400:]
train_set = TensorDataset(X[train], y[train])
print("X:", tuple(X.shape), X.dtype)
print("y:", y[:8].tolist())


# %% parts
def make_parts():
    """Return a new net, optimizer, and loader | 新的网络、优化器和加载器"""
    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Linear(64, 64),
        nn.ReLU(),
        nn.Dropout(0.2),
        nn.Linear(64, 10),
    ).double()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    loader = DataLoader(
        train_set,
        batch_size=50,
        shuffle=True,
        generator=torch.Generator().manual_seed(0),
    )
    return net, optimizer, loader


# %% loss
loss_fn = nn.CrossEntropyLoss()
logits = torch.tensor([[2.0, 0.0, 0.0], [2.0, 0.0, 0.0]])  # (B, 3)
labels = torch.tensor([0, 1])  # right, wrong | 对、错
for row in range(2):
    loss = loss_fn(logits[row : row + 1], labels[row : row + 1])
    print(f"label {labels[row]}: loss = {loss.item():.4f}")
print(f"both:    loss = {loss_fn(logits, labels).item():.4f}")
print("argmax:", logits.argmax(dim=1).tolist())

# %% script
net, optimizer, loader = make_parts()
script_losses = []
for epoch in range(1, 11):
    net.train()
    total = 0.0
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        logits = net(X_batch)  # (B, 10)
        loss = loss_fn(logits, y_batch)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y_batch)
    script_losses.append(total / len(train))
    if epoch % 2 == 0:
        print(f"epoch {epoch:2}: loss = {script_losses[-1]:.4f}")

net.eval()
with torch.no_grad():
    correct = (net(X[test]).argmax(dim=1) == y[test]).sum().item()
print(f"correct: {correct} of {len(test)}")


# %% report
def report(line, w, before):
    """Say whether w changed, and what w.grad is | w 变了没有，w.grad 是什么"""
    changed = str(not torch.equal(w, before))
    grad = "None" if w.grad is None else "filled"
    print(f"{line:12} w changed: {changed:6} w.grad: {grad}")


# %% five_lines
net, optimizer, loader = make_parts()
w = net[0].weight
before = w.detach().clone()
X_batch, y_batch = X[train[:50]], y[train[:50]]  # (50, 64), (50,)

optimizer.zero_grad()
report("zero_grad()", w, before)
logits = net(X_batch)
report("net(X)", w, before)
loss = loss_fn(logits, y_batch)
report("loss_fn()", w, before)
loss.backward()
report("backward()", w, before)
optimizer.step()
report("step()", w, before)


# %% functions
def train_epoch(net, loss_fn, optimizer, loader):
    """Make one step per batch, return the mean loss | 每批走一步，返回平均损失"""
    net.train()
    total, samples = 0.0, 0
    for X, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        samples += len(y)
    return total / samples


@torch.no_grad()
def evaluate(net, loader):
    """Return how many rows are right, of how many | 答对几行，共几行"""
    net.eval()
    correct, samples = 0, 0
    for X, y in loader:
        correct += (net(X).argmax(dim=1) == y).sum().item()
        samples += len(y)
    return correct, samples


# %% use_functions
net, optimizer, loader = make_parts()
test_loader = DataLoader(
    TensorDataset(X[test], y[test]),
    batch_size=100,
    generator=torch.Generator(),
)
function_losses = []
for epoch in range(1, 11):
    loss = train_epoch(net, loss_fn, optimizer, loader)
    function_losses.append(loss)
    correct, samples = evaluate(net, test_loader)
print("same losses:", function_losses == script_losses)
print(f"correct: {correct} of {samples}")
assert function_losses == script_losses


# %% class
class Loop:
    """A net and its training, with the losses so far | 网络和它的训练，记着损失"""

    def __init__(self, net, loss_fn, optimizer):
        self.net, self.loss_fn, self.optimizer = net, loss_fn, optimizer
        self.losses = []

    def fit(self, loader, num_epochs):
        for _ in range(num_epochs):
            loss = train_epoch(self.net, self.loss_fn, self.optimizer, loader)
            self.losses.append(loss)

    def evaluate(self, loader):
        return evaluate(self.net, loader)


# %% use_class
net, optimizer, loader = make_parts()
loop = Loop(net, loss_fn, optimizer)
loop.fit(loader, 7)
print("epochs:", len(loop.losses), "correct:", loop.evaluate(test_loader)[0])
loop.fit(loader, 3)
print("epochs:", len(loop.losses), "correct:", loop.evaluate(test_loader)[0])
print("same losses:", loop.losses == script_losses)
assert loop.losses == script_losses

# %% baselines
guess = y[train].mode().values
print(f"always {guess}:", (y[test] == guess).sum().item())
linear = nn.Linear(64, 10).double()
optimizer = torch.optim.Adam(linear.parameters(), lr=0.003)
linear_loop = Loop(linear, loss_fn, optimizer)
linear_loader = make_parts()[2]
linear_loop.fit(linear_loader, 10)
print("one linear layer:", linear_loop.evaluate(test_loader)[0])

with torch.no_grad():
    net_right = net(X[test]).argmax(dim=1) == y[test]
    linear_right = linear(X[test]).argmax(dim=1) == y[test]
print("only the network:", (net_right & ~linear_right).sum().item())
print("only the linear: ", (linear_right & ~net_right).sum().item())

# %% longer
loop.fit(loader, 10)
linear_loop.fit(linear_loader, 10)
print("network:", loop.evaluate(test_loader)[0])
print("linear: ", linear_loop.evaluate(test_loader)[0])


# %% count
def count_correct(net):
    """Return the correct test rows, in the mode the net is in | 数一数答对几行"""
    with torch.no_grad():
        return (net(X[test]).argmax(dim=1) == y[test]).sum().item()


# %% train_once
for each_epoch in (True, False):
    net, optimizer, loader = make_parts()
    net.train()
    losses = []
    for epoch in range(5):
        if each_epoch:
            net.train()
        total = 0.0
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y_batch)
        losses.append(round(total / len(train), 3))
        net.eval()
        count_correct(net)
    print("train() in each epoch:", each_epoch, losses)

# %% without_eval
net.train()
print("train mode:", [count_correct(net) for _ in range(4)])
net.eval()
print("eval mode: ", [count_correct(net) for _ in range(4)])

# %% no_grad
with_graph = net(X[test])
with torch.no_grad():
    without_graph = net(X[test])
print("same numbers:", torch.equal(with_graph, without_graph))
print("graph:", with_graph.requires_grad, without_graph.requires_grad)
