"""The six steps on the smallest task | 用最小的任务走完六步"""

# %% data
import torch

X = torch.arange(5.0).reshape(-1, 1)  # (5, 1)
y = 2 * X + 1  # the rule to be found | 要让模型找出的规律
X_train, y_train = X[:4], y[:4]  # (4, 1)
X_test, y_test = X[4:], y[4:]  # (1, 1)
print(f"train: {len(X_train)}, test: {len(X_test)}")

# %% define
from torch import nn

torch.manual_seed(0)
net = nn.Linear(1, 1)  # y_hat = w * x + b
print(net)

# %% train
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(200):
    optimizer.zero_grad()  # forget the old gradients | 清空旧梯度
    y_hat = net(X_train)  # predict | 预测
    loss = loss_fn(y_hat, y_train)  # how wrong we are | 错了多少
    loss.backward()  # compute the gradients | 算出新梯度
    optimizer.step()  # adjust w and b | 调整 w 和 b
    if epoch % 50 == 0:
        print(f"epoch {epoch}: loss = {loss.item():.4f}")
print(f"w = {net.weight.item():.2f}, b = {net.bias.item():.2f}")

# %% evaluate
with torch.no_grad():  # no gradients needed here | 这里不需要梯度
    test_loss = loss_fn(net(X_test), y_test)
print(f"test loss = {test_loss.item():.4f}")

# %% use
with torch.no_grad():
    y_hat = net(torch.tensor([[100.0]]))
print(f"y_hat = {y_hat.item():.2f}")

# %% save
import tempfile

net2 = nn.Linear(1, 1)  # an untrained twin | 一个没训练过的同款模型
with tempfile.TemporaryDirectory() as folder:
    torch.save(net.state_dict(), f"{folder}/net.pt")
    net2.load_state_dict(torch.load(f"{folder}/net.pt"))
print("same prediction:", torch.equal(net(X), net2(X)))
