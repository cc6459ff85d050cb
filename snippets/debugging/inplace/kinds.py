"""Six questions, put to PyTorch | 六个问题，拿 PyTorch 来检验"""

# %% table
import torch

SEVERAL = ("h.unbind()[0]", "list(h)[0]", "h.split(1)[0]", "h.chunk(2)[0]")
KINDS = [
    "torch.ones(2)",
    "x.detach()",
    "x",
    "x[:1]",
    "h",
    "h[:1]",
    "h.tensor_split(2)[0]",
    *SEVERAL,
    "torch.ones(2).unbind()[0]",
    "h[:1].expand(3)",
    "torch.ones(1).expand(3)",
    "made in no_grad: h[:1]",
    "made in inference_mode: torch.ones(2)",
]
MODES = {
    "": torch.enable_grad,
    "no_grad": torch.no_grad,
    "inference_mode": torch.inference_mode,
}


def make(kind):
    """Return a tensor of this kind | 建立一个这样的张量"""
    x = torch.ones(2, requires_grad=True)
    names = {"torch": torch, "x": x, "h": x * 1}
    mode, _, code = kind.rpartition(": ")
    with MODES[mode.removeprefix("made in ")]():
        return eval(code, names)


def question(kind, mode, b):
    """Return the number of the question that refuses | 拒绝它的是第几问"""
    a = make(kind)
    if a.is_inference() and mode != "inference_mode":
        return 1
    if 0 in a.stride():
        return 2
    if mode or not (a.requires_grad or b.requires_grad):
        return 0
    if kind in ("x", "x[:1]"):
        return 4
    if ".unbind" in kind or kind in SEVERAL or "no_grad" in kind:
        return 5
    return 0


def write(kind, mode, b):
    """Return True if PyTorch does the write | PyTorch 肯写就返回 True"""
    a = make(kind)
    try:
        with MODES[mode]():
            a += b
    except RuntimeError:
        return False
    return True


cases = 0
print("a =".ljust(38) + "a += 1   a += w   no_grad  inference_mode")
for kind in KINDS:
    cells = []
    for mode in MODES:
        for b in (torch.tensor(1.0), torch.tensor(1.0, requires_grad=True)):
            number = question(kind, mode, b)
            assert write(kind, mode, b) == (number == 0), (kind, mode, b)
            cells.append(str(number) if number else "ok")
            cases += 1
    assert cells[2] == cells[3] and cells[4] == cells[5]
    shown = [cells[0], cells[1], cells[2], cells[4]]
    print(f"{kind:38}" + "".join(f"{cell:9}" for cell in shown).rstrip())
assert cases == len(KINDS) * len(MODES) * 2
