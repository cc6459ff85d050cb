"""Steps recorded and steps walked back | 记录了几步，往回走了几步"""

# %% count
import torch

LEAF = "torch::autograd::AccumulateGrad"


def steps(node):
    """Return the recorded steps from a node on | 返回从一个节点起记录的各步"""
    found = [node]
    for node in found:
        for child, _ in node.next_functions:
            if child and child.name() != LEAF and child not in found:
                found.append(child)
    return found


walked = []


def note(*grads):
    """Note that a step has been walked back | 记下往回走了一步"""
    walked.append(grads)


print("variables  steps recorded  steps walked back")
for n in (1, 1000, 1_000_000):
    x = torch.ones(n, requires_grad=True)
    z = (x**2 - 2 * x).sum()
    recorded = steps(z.grad_fn)
    for node in recorded:
        node.register_hook(note)
    walked.clear()
    z.backward()
    print(f"{n:9} {len(recorded):15} {len(walked):18}")
