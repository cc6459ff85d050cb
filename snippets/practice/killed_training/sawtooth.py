"""How many steps a kill costs | 停掉一次要重走几步"""
# notes: threads=1 needs=matplotlib

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox.lives import Program
from torch import nn
from torch.optim.lr_scheduler import StepLR

X = torch.linspace(-2, 2, 64, dtype=torch.float64).reshape(64, 1)


def train(folder, every):
    """Draw the order by hand, one file for all | 次序自己抽，全部存进一个文件"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1)).double()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
    scheduler = StepLR(optimizer, step_size=8, gamma=0.5)
    losses, file = [], folder / "run.pt"
    if file.exists():
        saved = torch.load(file)
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
        losses = saved["losses"]
    for step in range(len(losses), 24):
        order = torch.Generator().manual_seed(step // 8)
        rows = torch.randperm(64, generator=order)[step % 8 :: 8]
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(net(X[rows]), X[rows].abs())
        loss.backward()
        optimizer.step()
        scheduler.step()
        losses.append(loss.item())
        if len(losses) % every == 0 or len(losses) == 24:
            saved = {"net": net.state_dict(), "losses": losses}
            saved["optimizer"] = optimizer.state_dict()
            saved["scheduler"] = scheduler.state_dict()
            torch.save(saved, file)
    return net, losses


def costs(every):
    """Steps taken again, for each step after which it is killed | 在每一步之后停掉，各要重走几步"""
    program = Program({"train": lambda folder: train(folder, every)})
    whole, found = program.whole, {}
    for moment in whole.moments:
        if moment.kind != "half":
            steps = program.after(moment.files).steps
            again = steps - (whole.steps - moment.steps)
            found.setdefault(moment.steps, []).append(again)
    x = [step for step, counts in found.items() for _ in counts]
    return x, [again for counts in found.values() for again in counts]


figure, ax = plt.subplots(figsize=(5, 2.6), layout="constrained")
ax.plot(*costs(8), color="#808080", linestyle="--")
ax.plot(*costs(5), color="#d9480f")
ax.set(xlabel="killed after step", ylabel="steps taken again")
ax.set(xticks=range(0, 25, 4), xlim=(0, 24))
ax.set(yticks=range(0, 9, 2), ylim=(0, 8.5))
ax.spines[["top", "right"]].set_visible(False)
