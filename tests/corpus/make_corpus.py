"""Makes drifts.jsonl and harmless.jsonl: real PyTorch outputs, each changed in one known way.

Run `python tests/corpus/make_corpus.py` (needs torch and numpy). The text of an output is edited; how the
change is meant decides the kind. The hand-written cases of `hard_*.jsonl` are not made here.
"""

# ruff: noqa: E501 (one line each: a snippet, a rule)
import contextlib
import io
import json
import random
import re
from pathlib import Path

HERE = Path(__file__).parent
PER_KIND = 22

OUTPUTS = r"""
print(torch.arange(6).reshape(2, 3))
print(torch.randn(3, 4))
print(torch.randn(2, 3, 4))
print(torch.randn(4, 9))
print(torch.tensor([1.0, -2.0, 3.0], requires_grad=True))
print(torch.tensor(-2.0))
x = torch.randn(3, requires_grad=True); print(x * 2 + 1); print((x ** 2).sum()); print(x.grad_fn)
x = torch.tensor([[1.0, -2.5], [3.0, 0.0]], requires_grad=True); y = (x ** 2).mean(); y.backward(); print(x.grad); print(y)
print(torch.tensor([1e-5, 1.0, -250.0]))
print(torch.tensor([1e-9, 2.5e3, -3.1e10], dtype=torch.float64))
print(torch.arange(2000)); print(torch.arange(2000).shape)
print(torch.randn(50, 60)); print(torch.Size([50, 60]))
print(torch.tensor([float("nan"), float("inf"), -float("inf"), 1.5]))
print(torch.tensor([True, False, True])); print(torch.tensor([1, 2]) == torch.tensor([1, 3]))
print(torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.ReLU(), torch.nn.Dropout(0.5), torch.nn.Linear(8, 2)))
m = torch.nn.Linear(2, 3); print(m.weight); print(m.bias)
m = torch.nn.Linear(2, 2); print(m.state_dict())
m = torch.nn.Conv2d(1, 2, 3); print({k: tuple(v.shape) for k, v in m.state_dict().items()})
for e in range(5): print(f"epoch {e + 1}: loss = {torch.rand(()).item():.4f} acc = {90 + e + torch.rand(()).item():.2f}%")
for n, p in torch.nn.LSTM(3, 4).named_parameters(): print(f"{n:<14}{str(tuple(p.shape)):>10}{p.abs().mean():>10.4f}")
print(torch.randn(5).max(0))
print(torch.randn(2, 3, dtype=torch.float64)); print(torch.randn(2, dtype=torch.bfloat16))
print(torch.randn(3, dtype=torch.complex64))
print(torch.sparse_coo_tensor([[0, 1], [2, 0]], [3.5, 4.25], (2, 3)))
print(torch.quantile(torch.randn(9), 0.5).item(), torch.randn(()).item(), torch.randn(()).double().exp().item())
print(torch.zeros(2, 2)); print(torch.eye(3)); print(torch.full((2,), 0.5))
print(torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.01, momentum=0.9))
print(torch.float32, torch.int64, torch.device("cpu"), torch.ones(1).dtype, torch.ones(2, 3).size())
print(torch.finfo(torch.float32)); print(torch.iinfo(torch.int8))
print(numpy.linspace(-1, 1, 7)); print(numpy.arange(12.0).reshape(3, 4) / 7)
print(repr(numpy.random.default_rng(0).normal(size=(4, 5))))
print(torch.softmax(torch.randn(2, 5), dim=1)); print(torch.randn(2, 5).argmax(1))
print([round(v, 4) for v in torch.randn(12).tolist()])
print(torch.randint(0, 100, (3, 7))); print(torch.randint(0, 9, (3,)).tolist(), len("abc"), 7 // 2)
x = torch.ones(2, requires_grad=True); print(x.is_leaf, x.requires_grad, (x * 2).is_leaf, (x * 2).grad_fn.next_functions)
print(torch.autograd.functional.jacobian(lambda v: v ** 2, torch.randn(3)))
print(torch.linalg.svd(torch.randn(2, 2)))
print(torch.randn(3) * 1e4); print(torch.randn(3) * 1e-6)
try: torch.ones(2, 3) @ torch.ones(2, 3)
except RuntimeError as e: print(f"RuntimeError: {e}")
try: torch.ones(2)[5]
except IndexError as e: print(f"IndexError: {e}")
try: torch.ones(2, 3).view(4)
except RuntimeError as e: print(f"RuntimeError: {e}")
"""

VOLATILE = [
    "<torch.utils.data.dataloader.DataLoader object at 0x7f3b1c2d3e40> batches 25",
    "<function square at 0x7f12aa34bb50> 3 calls",
    "(<AccumulateGrad object at 0x7f0c55d1ab30>, 0) x0.5",
    "hook <torch.utils.hooks.RemovableHandle object at 0x55d0c1b2a9f0> on layer 2",
    "<generator object numbers at 0x7ffb0c4d1e60>, 12 items, loss = 0.3333",
    "saved /tmp/tmpk3j2h1ab/model.pt (8 keys)",
    "loaded '/tmp/tmp_8x2kq9z/state.pt' with lr = 0.0500",
    "writing to /tmp/notes-ab12cd34/runs: 3 files",
    "epoch 3 took 0.12 s, loss = 0.4321",
    "forward 3ms backward 7ms, 12 layers",
    "matmul 128 x 128: 52.1 us per call, 4096 elements",
    "total 12.5 seconds for 60 batches (acc 0.8125)",
    "compile 1.92 sec, 14 graphs",
    "add: 850 ns, shape (3, 4)",
    "median 14.2 ms over 20 runs on cpu, training for 4h",
    "/usr/lib/python3.11/site-packages/torch/nn/modules/loss.py:616: UserWarning: Using a target size (torch.Size([3])) "
    "that is different to the input size (torch.Size([3, 1])).",
    "/src/snippets/graph/leaf.py:12: UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being "
    "accessed.",
    "snippet.py:4: FutureWarning: weights_only=False is deprecated since 2.4",
    "<string>:1: UserWarning: Sparse invariant checks are implicitly disabled. (Triggered internally at "
    "/__w/pytorch/pytorch/aten/src/ATen/Context.cpp:816.)",
    "mean 0.41 ms, std 0.02 ms, device cpu, lr 1e-3",
    "epoch   loss    time\n------  ------  ------\n1       0.5013  3.1 s\n2       0.2509  2.9 s",
    "step 10/100 [0.5 s] loss: 0.9120, grad norm: 2.1875",
    "cache in /tmp/pytest-of-root/pytest-3/a.bin, 2 hits",
]


def real_outputs() -> list[str]:
    import numpy
    import torch

    sources: list[str] = []
    outputs: list[str] = []
    for line in OUTPUTS.strip().splitlines():
        if line.startswith("except"):
            sources[-1] += "\n" + line
        else:
            sources.append(line)
    for seed, source in enumerate(sources * 2):
        torch.manual_seed(seed)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(source, {"torch": torch, "numpy": numpy})
        outputs.append(re.sub(r"0x[0-9a-f]{6,}", "0x7f8899aabbcc", out.getvalue().rstrip()))
    return outputs


TIMED = r"(?! ?(?:ns|us|ms|s|sec|seconds)\b)"
NUMBER = re.compile(r"(?<![\w.])-?\d+\.\d*(?:e[+-]?\d+)?(?![\w.]*\d)" + TIMED)
ROUNDED = re.compile(r"(?<![\w.])-?\d+\.\d{4}(?:e[+-]\d+)?(?!\w)")
MASKED = re.compile(r"0x[0-9a-f]+|^\S+\.py:\d+(?=: \w+Warning)|at /__w\S+|/tmp/[\w-]+", re.M)
INTEGER = re.compile(r"(?<![\w.:x-])\d+(?![\w.])" + TIMED)


def edit(text, rng, pattern, change, spared=False):
    """`text` with one match of `pattern`, chosen by `rng`, rewritten; None where nothing matches.

    `spared`: not inside an address or the place a warning was raised at.
    """
    masked = list(MASKED.finditer(text)) if spared else []
    found = [
        m for m in re.finditer(pattern, text) if not any(s.start() <= m.start() < s.end() for s in masked)
    ]
    if not found:
        return None
    m = rng.choice(found)
    new = change(m) if callable(change) else m.expand(change)
    return None if new is None or new == m[0] else text[: m.start()] + new + text[m.end() :]


def other_digit(m):
    digits = [i for i, c in enumerate(m[0].split("e")[0]) if c.isdigit()]
    i = digits[0] if len(digits) < 3 else digits[min(len(digits) // 2 - 1, 2)]
    return m[0][:i] + str((int(m[0][i]) + 3) % 10) + m[0][i + 1 :]


def flip(m):
    if not re.search(r"[1-9]", m[0].split("e")[0]):
        return None
    return m[0][1:] if m[0][0] == "-" else "-" + m[0]


def swap_values(m):
    return None if m[1] == m[3] or near(m[1], m[3]) else m[3] + m[2] + m[1]


def near(a, b):
    return abs(float(a) - float(b)) < 2e-4


def swap_lines(text, rng):
    lines = text.split("\n")
    pairs = [i for i in range(len(lines) - 1) if lines[i].strip() != lines[i + 1].strip()]
    if not pairs or any(near_lines(lines[i], lines[i + 1]) for i in pairs):
        return None
    i = rng.choice(pairs)
    lines[i], lines[i + 1] = lines[i + 1], lines[i]
    return "\n".join(lines)


def near_lines(a, b):
    return re.sub(r"\d", "", a) == re.sub(r"\d", "", b) and not re.search(r"\d", a)


def drop_line(text, rng):
    lines = text.split("\n")
    if len(lines) < 2:
        return None
    kept = [i for i, line in enumerate(lines) if line.strip()]
    del lines[rng.choice(kept)]
    return "\n".join(lines)


DRIFTS = {
    "digit": (NUMBER, other_digit),
    "whole float": (
        r"(?<![\w.])-?\d\.(?=[,\])])",
        lambda m: re.sub(r"\d", lambda d: str((int(d[0]) + 1) % 10), m[0]),
    ),
    "sign": (NUMBER, flip),
    "exponent": (r"(e[+-]0)(\d)\b", lambda m: m[1] + str((int(m[2]) + 1) % 10)),
    "shape": (r"(Size\(\[|size=\(|\(|, )(\d+)(?=[,)\]])", lambda m: m[1] + str(int(m[2]) + 1)),
    "brackets": (r"\],\s*\[", ", "),
    "dtype": (
        r"float32|int64|float64|bfloat16|complex64",
        lambda m: {"float32": "float64"}.get(m[0], "float32"),
    ),
    "dtype shown": (r"(\]|\d)\)$", r"\1, dtype=torch.float64)"),
    "device": (r"(\])\)$|\bcpu\b", lambda m: m[1] + ", device='cuda:0')" if m[1] else "cuda"),
    "requires_grad": (
        r", requires_grad=True|(?<=\])\)$",
        lambda m: ", requires_grad=True)" if m[0] == ")" else "",
    ),
    "grad_fn": (
        r"\w+Backward\d|AccumulateGrad",
        lambda m: "AddBackward0" if m[0] != "AddBackward0" else "SubBackward0",
    ),
    "order of values": (r"(-?\d+\.\d*)(,\s+)(-?\d+\.\d*)(?=[,\]])", swap_values),
    "order of lines": swap_lines,
    "missing line": drop_line,
    "extra line": lambda text, rng: text + "\n" + rng.choice(text.split("\n")).strip(),
    "nan": (NUMBER, "nan"),
    "inf": (NUMBER, "inf"),
    "length": (r", +-?[\d.]+(?=\])", lambda m: m[0] + m[0]),
    "int off by one": (INTEGER, lambda m: str(int(m[0]) + 1)),
    "summarised": (r"\.\.\.,\s+", ""),
    "bool": (r"\bTrue\b|\bFalse\b", lambda m: "False" if m[0] == "True" else "True"),
    "exception type": (r"^(Runtime|Index)Error|UserWarning|FutureWarning", "ValueError"),
    "word": (r"\b(in_features|loss|bias|layout|weight|acc|lr)\b", r"\1s"),
    "beside a mask": (
        r"(?:batches|layer|keys|files|layers|calls|epoch|runs|graphs|items|loss =|lr =|acc|(?<!0)x|shape \(|Size\(\[|since) ?(\d[\d.]*)|4h|"
        r"DataLoader|square|model\.pt|forward",
        lambda m: (
            re.sub(r"\d(?=\D*$)", lambda d: str((int(d[0]) + 3) % 10), m[0])
            if re.search(r"\d", m[0])
            else "other"
        ),
    ),
}


def rewrap(text, rng):
    return edit(
        text,
        rng,
        r"(tensor|array)\(\[[^()]*\]",
        lambda m: re.sub(r",\s+", lambda _: rng.choice([", ", ",\n     "]), m[0]),
    )


def widen(text, rng):
    return edit(text, rng, r"(tensor|array)\(\[[^()]*\]", lambda m: re.sub(r"(?<=[\[ ])(?=-?\d)", "  ", m[0]))


def last_digit(m):
    head, _, tail = m[0].partition("e")
    if abs(float(head)) * 10**4 < 10:
        return None
    units = int(head.replace(".", "")) + 1
    sign, digits = ("-" if units < 0 else ""), str(abs(units)).rjust(5, "0")
    return f"{sign}{digits[:-4]}.{digits[-4:]}" + ("e" + tail if tail else "")


def scientific(m):
    value = m[0]
    return f"{float(value):.4e}" if float(value) else None


HARMLESS = {
    "last digit": (ROUNDED, last_digit),
    "width": widen,
    "re-wrapping": rewrap,
    "alignment": lambda text, rng: re.sub(r"(?<=\S) {2,}(?=\S)", lambda m: m[0] + "   ", text),
    "indentation": lambda text, rng: re.sub(r"(?m)^ {2,}", lambda m: m[0] + "  ", text),
    "address": (r"0x[0-9a-f]{6,}", lambda m: f"0x7f{rng_hex(m)}"),
    "temporary path": (r"/tmp/[\w-]+", lambda m: "/tmp/tmp" + rng_hex(m)[:8]),
    "duration": (
        r"\d+(?:\.\d+)?(?= ?(?:ns|us|ms|s|sec|seconds)\b)",
        lambda m: ["7", "0.034", "1021.5", "2e-05"][m.start() % 4],
    ),
    "warning origin": (r"^\S+\.py:\d+(?=: \w+Warning)", "/home/ci/other place/x.py:77"),
    "trailing blanks": lambda text, rng: (
        re.sub(r"$", lambda _: rng.choice(["", "  ", "\t"]), text, flags=re.M)
        + rng.choice(["", "\n", " \n\n"])
    ),
    "negative zero": (r"(?<![\w.-])0\.0*(?=[,\])])", lambda m: "-" + m[0]),
    "whole spelling": (r"(?<![\w.:])-?\d+\.(?=[,\])])", lambda m: m[0] + "0000"),
    "e-notation": (r"(?<![\w.])-?\d+\.\d{3,4}(?=[,\])])", scientific),
    "full precision": (r"\d\.\d{12,}", lambda m: m[0][:8] + str((int(m[0][8]) + 1) % 10) + m[0][9:]),
}


def rng_hex(m):
    return f"{hash((m.start(), len(m.string))) & 0xFFFFFFFFFF:010x}"


def cases(changes, texts, rng):
    for kind, change in changes.items():
        made = set()
        for text in rng.sample(texts * 3, len(texts) * 3):
            new = (
                change(text, rng)
                if callable(change)
                else edit(
                    text,
                    rng,
                    re.compile(getattr(change[0], "pattern", change[0]), re.M),
                    change[1],
                    changes is DRIFTS,
                )
            )
            if new is None or new == text or (text, new) in made:
                continue
            made.add((text, new))
            yield {
                "kind": kind,
                "expected": text,
                "actual": new,
                "tolerance": None,
                "origin": "real output, edited",
            }
            if len(made) == PER_KIND:
                break


def write(name, rows):
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    rng = random.Random(7)
    texts = real_outputs() + VOLATILE * 3
    write("drifts.jsonl", cases(DRIFTS, texts, rng))
    write("harmless.jsonl", cases(HARMLESS, texts, rng))
