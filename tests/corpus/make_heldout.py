"""Makes heldout_drifts.jsonl and heldout_harmless.jsonl: nothing is edited, everything is run twice.

A drift is the output of a program and of the same program with one change in its *code*; a harmless pair is
one program under two conditions (print options, rounding noise in its inputs, another process, another
folder, another width of a column). Run `python tests/corpus/make_heldout.py`: needs torch, matplotlib.
"""

# ruff: noqa: E501 (one line each: a program, its changes)
import contextlib
import io
import json
import subprocess
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).parent
PRELUDE = "import torch, numpy as np, json, math\nfrom torch import nn\ntorch.manual_seed(0)\n"

# The program, then the changes: kind, old text, new text.
MUTATIONS = [
    ("x = torch.randn(3, 4)\nprint(x.mean(0))\nprint(x.std().item())",
     [("value", "mean(0)", "sum(0)"), ("shape", "mean(0)", "mean(1)"), ("value", "std()", "var()"), ("shape", "3, 4", "4, 3"),
      ("value", "randn", "rand"), ("dtype", "3, 4", "3, 4, dtype=torch.float64"), ("sign", "mean(0)", "mean(0).neg()"),
      ("missing line", "\nprint(x.std().item())", ""), ("grad_fn", "3, 4", "3, 4, requires_grad=True"), ("nan", "x.std()", "x[0, 0].std()"),
      ("order", "print(x.mean(0))\nprint(x.std().item())", "print(x.std().item())\nprint(x.mean(0))")]),
    ("w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)\nloss = (w * 2).sum()\nloss.backward()\nprint(loss)\nprint(w.grad)\nprint(w)",
     [("whole float", "w * 2", "w * 3"), ("grad_fn", "(w * 2).sum()", "(w * 2).mean()"), ("requires_grad", "print(w)", "print(w.detach())"),
      ("order", "[1.0, 2.0, 3.0]", "[2.0, 1.0, 3.0]"), ("length", "[1.0, 2.0, 3.0]", "[1.0, 2.0, 3.0, 4.0]"), ("sign", "w * 2", "w * -2"),
      ("whole float", "3.0]", "4.0]"), ("nan", "3.0]", "math.nan]"), ("inf", "3.0]", "math.inf]"), ("value", "w * 2", "w * 2.5"),
      ("dtype", "requires_grad", "dtype=torch.float16, requires_grad"), ("word", "print(w.grad)", "print(w.grad_fn)"),
      ("extra line", "print(w)", "print(w)\nprint(w.grad)"), ("grad_fn", "print(loss)", "print(loss.detach())")]),
    ("x = torch.arange(12).reshape(3, 4)\nprint(x)\nprint(x.shape, x.dtype, x.stride(), x.is_contiguous())",
     [("shape", "3, 4", "4, 3"), ("shape", "3, 4", "2, 2, 3"), ("dtype", "arange(12)", "arange(12.)"), ("int off by one", "arange(12)", "arange(1, 13)"),
      ("order", "reshape(3, 4)", "reshape(3, 4).flip(0)"), ("bool", "reshape(3, 4)", "reshape(3, 4).t()"), ("dtype", "arange(12)", "arange(12, dtype=torch.int32)"),
      ("order", "arange(12)", "arange(12).flip(0)"), ("value", "print(x)", "print(x * 10)"), ("shape", "x.shape", "x.shape[:1]"),
      ("word", "x.stride()", "x.size()"), ("brackets", "print(x)", "print(x.flatten())"), ("brackets", "print(x)", "print(x.tolist())")]),
    ("net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 2))\nprint(net)\nprint(sum(p.numel() for p in net.parameters()))",
     [("word", "nn.ReLU()", "nn.GELU()"), ("missing line", ", nn.Dropout(0.5)", ""), ("digit", "0.5", "0.6"), ("bool", "nn.Linear(8, 2)", "nn.Linear(8, 2, bias=False)"),
      ("int off by one", "(8, 2)", "(8, 3)"), ("word", "nn.ReLU()", "nn.LeakyReLU()"), ("order", "nn.ReLU(), nn.Dropout(0.5)", "nn.Dropout(0.5), nn.ReLU()"),
      ("bool", "Dropout(0.5)", "Dropout(0.5, inplace=True)"), ("extra line", "nn.ReLU(), ", "nn.ReLU(), nn.ReLU(), ")]),
    ("torch.manual_seed(1)\nmodel = nn.Linear(1, 1)\nopt = torch.optim.SGD(model.parameters(), lr=0.1)\nx = torch.linspace(-1, 1, 20).unsqueeze(1)\ny = 3 * x + 1\n"
     "for epoch in range(5):\n    loss = ((model(x) - y) ** 2).mean()\n    opt.zero_grad()\n    loss.backward()\n    opt.step()\n"
     "    print(f'epoch {epoch + 1}: loss = {loss.item():.4f}')\nprint(model.weight, model.bias)",
     [("value", "lr=0.1", "lr=0.11"), ("value", "opt.zero_grad()", "pass"), ("missing line", "range(5)", "range(4)"), ("extra line", "range(5)", "range(6)"),
      ("int off by one", "epoch + 1", "epoch"), ("word", "loss = {", "mse = {"), ("value", "manual_seed(1)", "manual_seed(2)"), ("value", "3 * x", "3.05 * x"),
      ("value", "SGD", "Adam"), ("value", "mean()", "sum()"), ("missing line", "\nprint(model.weight, model.bias)", ""), ("nan", "lr=0.1", "lr=1e30")]),
    ("x = torch.randn(200, 30)\nprint(x)\nprint(torch.arange(1500))",
     [("summarised", "200, 30", "200, 31"), ("summarised", "arange(1500)", "arange(1501)"), ("summarised", "200, 30", "5, 6"), ("value", "print(x)", "print(x + 1)"),
      ("summarised", "arange(1500)", "arange(1500).flip(0)"), ("dtype", "arange(1500)", "arange(1500.)"), ("summarised", "print(x)", "print(x.T)"), ("summarised", "1500", "900")]),
    ("try:\n    torch.ones(2, 3) @ torch.ones(2, 3)\nexcept Exception as e:\n    print(f'{type(e).__name__}: {e}')",
     [("exception type", "torch.ones(2, 3) @ torch.ones(2, 3)", "torch.ones(2)[3]"), ("int off by one", "@ torch.ones(2, 3)", "@ torch.ones(2, 4)"),
      ("exception type", "type(e).__name__", "ValueError.__name__"), ("word", "torch.ones(2, 3) @ torch.ones(2, 3)", "torch.ones(2, 3).add(torch.ones(4))"),
      ("missing line", "torch.ones(2, 3) @ torch.ones(2, 3)", "torch.ones(2, 3) @ torch.ones(3, 3)"), ("exception type", "torch.ones(2, 3) @", "None @")]),
    ("a = torch.tensor([True, False, True])\nprint(a, a.all().item(), a.any())\nprint(torch.isclose(torch.tensor(1.0), torch.tensor(1.0 + 1e-9)))\nprint(a.sum(), a.to(torch.uint8))",
     [("bool", "True, False", "True, True"), ("bool", "a.all().item()", "not a.all().item()"), ("bool", "1e-9", "1e-3"), ("order", "True, False, True", "True, True, False"),
      ("dtype", "torch.uint8", "torch.int8"), ("length", "False, True]", "False, True, True]")]),
    ("p = torch.softmax(torch.tensor([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]]), dim=1)\nprint(p)\nprint(p.argmax(1), p.max().item())",
     [("value", "dim=1", "dim=0"), ("digit", "2.0, 3.0", "2.1, 3.0"), ("value", "softmax", "log_softmax"), ("order", "[[1.0, 2.0, 3.0]", "[[3.0, 2.0, 1.0]"),
      ("int off by one", "argmax(1)", "argmin(1)"), ("length", "argmax(1)", "argmax(0)"), ("value", "p.max()", "p.min()"), ("dtype", "]]), dim", "]], dtype=torch.float64), dim")]),
    ("v = torch.tensor([1e-5, 2.5, -3e4])\nprint(v)\nprint(v.double())\nprint(1e-8, 2.5e10, 1 / 3, 0.1 + 0.2)",
     [("exponent", "1e-5", "1e-6"), ("sign", "-3e4", "3e4"), ("digit", "2.5,", "2.6,"), ("exponent", "1e-8", "9e-8"), ("exponent", "2.5e10", "2.5e11"), ("value", "1 / 3", "1 / 3.001"),
      ("value", "0.1 + 0.2", "0.1 + 0.3"), ("dtype", "v.double()", "v.half()"), ("nan", "1 / 3", "math.nan"), ("inf", "-3e4", "-math.inf")]),
    ("print(torch.device('cpu'), torch.zeros(2).device, torch.zeros(2, device='meta'))\nprint(torch.get_default_dtype(), torch.int8, torch.strided)",
     [("device", "torch.device('cpu')", "torch.device('cuda:0')"), ("device", "torch.zeros(2).device", "torch.zeros(2, device='meta').device"), ("device", ", device='meta'", ""),
      ("dtype", "torch.int8", "torch.uint8"), ("dtype", "torch.get_default_dtype()", "torch.float16"), ("device", "'cpu'", "'cuda:1'"), ("word", "torch.strided", "torch.sparse_coo")]),
    ("import time, tempfile\nclass Box:\n    pass\nt = time.perf_counter()\nsum(range(10000))\nspent = time.perf_counter() - t\nprint(f'{spent * 1e3:.3f} ms for 3 steps')\n"
     "print(Box(), 3)\nprint(f'epoch 1 ({spent:.4f} s): loss = 0.2500')\nprint(tempfile.mkdtemp() + '/model.pt', 8)\nprint('training for 4h, eta 10 min')",
     [("beside a mask", "3 steps", "4 steps"), ("beside a mask", "Box(), 3", "Box(), 4"), ("beside a mask", "class Box", "class Bag:\n    pass\nclass Bod(Bag):\n    pass\nclass Boxer:\n    pass\nBox = Boxer\nclass _Box"),
      ("beside a mask", "0.2500", "0.3500"), ("beside a mask", "epoch 1", "epoch 2"), ("beside a mask", "model.pt", "state.pt"), ("beside a mask", "', 8", "', 9"),
      ("beside a mask", "4h", "5h"), ("beside a mask", "10 min", "11 min"), ("beside a mask", " ms for", " us for"), ("beside a mask", "for 3", "per 3"), ("beside a mask", "s): loss", "s): Loss")]),
    ("rows = [('conv1', 320, 0.1234), ('conv2', 18496, 0.0456), ('fc', 1290, -0.0078)]\nprint(f\"{'layer':<8}{'params':>8}{'mean':>10}\")\n"
     "for n, c, m in rows:\n    print(f'{n:<8}{c:>8}{m:>10.4f}')\nprint('total', sum(r[1] for r in rows))",
     [("int off by one", "320", "321"), ("sign", "-0.0078", "0.0078"), ("order", "rows:", "rows[::-1]:"), ("missing line", "in rows:", "in rows[:2]:"), ("digit", "0.0456", "0.0556"),
      ("word", "conv2", "conv3"), ("word", "'mean'", "'std'"), ("value", "0.1234", "0.1254"), ("int off by one", "1290", "1291"), ("extra line", "print('total'", "print()\nprint('total'")]),
    ("x = torch.randn(2, 2, dtype=torch.complex64)\nprint(x)\nprint(torch.view_as_real(x))\nprint(torch.sparse_coo_tensor(torch.tensor([[0, 1], [1, 0]]), torch.tensor([2.0, 3.0]), (2, 2), check_invariants=False))",
     [("sign", "print(x)", "print(x.conj().resolve_conj())"), ("value", "print(x)", "print(x * 1j)"), ("dtype", "complex64", "complex128"), ("shape", "(2, 2), check", "(2, 3), check"),
      ("whole float", "[2.0, 3.0]", "[2.0, 4.0]"), ("int off by one", "[1, 0]]", "[1, 1]]"), ("value", "view_as_real(x)", "view_as_real(x.conj().resolve_conj())")]),
    ("x = torch.tensor([3.0, 1.0, 2.0])\nprint(torch.sort(x))\nprint(torch.topk(x, 2))\nprint({k: tuple(v.shape) for k, v in nn.LSTM(2, 3).state_dict().items()})",
     [("order", "sort(x)", "sort(x, descending=True)"), ("length", "topk(x, 2)", "topk(x, 1)"), ("shape", "LSTM(2, 3)", "LSTM(3, 3)"), ("word", "LSTM", "GRU"), ("word", "topk(x, 2)", "sort(x)"),
      ("whole float", "3.0, 1.0", "4.0, 1.0"), ("sign", "2.0]", "-2.0]"), ("word", "nn.LSTM(2, 3)", "nn.LSTM(2, 3, bias=False)")]),
    ("a = np.arange(6).reshape(2, 3) / 7\nprint(a)\nprint(repr(a))\nprint(torch.from_numpy(a))\nprint(a.dtype, a.shape, [round(float(v), 3) for v in a[1]])",
     [("value", "/ 7", "/ 7.1"), ("shape", "2, 3", "3, 2"), ("dtype", "/ 7", "// 7"), ("dtype", "/ 7", "/ np.float32(7)"), ("order", "print(a)", "print(a[::-1])"), ("sign", "print(repr(a))", "print(repr(-a))"),
      ("length", "a[1]", "a[1, :2]")]),
    ("g = torch.ones(3, requires_grad=True)\nz = (g * 2).exp()\nprint(z.grad_fn, z.grad_fn.next_functions[0][0].name())\nprint(z)\nprint(torch.autograd.grad(z.sum(), g))\nprint(g.is_leaf, z.is_leaf, z.requires_grad)",
     [("grad_fn", ".exp()", ".sin()"), ("grad_fn", "g * 2", "g + 2"), ("bool", "z.is_leaf", "g.is_leaf"), ("value", "g * 2", "g * 2.01"), ("requires_grad", "print(z)", "print(z.detach())"), ("brackets", "z.sum(), g))", "z.sum(), g)[0])"),
      ("value", "z.sum()", "z.mean()"), ("length", "ones(3,", "ones(4,")]),
    ("print(torch.eye(3) * 5)\nprint(torch.full((2, 2), 7))\nprint(torch.tensor(42), len('abc'), 17 // 5, 17 % 5, -7 // 2)",
     [("whole float", "eye(3) * 5", "eye(3) * 6"), ("int off by one", "7)", "8)"), ("int off by one", "tensor(42)", "tensor(43)"), ("int off by one", "'abc'", "'abcd'"), ("dtype", "(2, 2), 7)", "(2, 2), 7.0)"), ("sign", "-7 // 2", "7 // 2"),
      ("dtype", "tensor(42)", "tensor(42.0)"), ("shape", "eye(3)", "eye(3, 4)"), ("brackets", "torch.tensor(42)", "torch.tensor([42])")]),
    ("import warnings\nwarnings.simplefilter('always')\nwith warnings.catch_warnings(record=True) as seen:\n    nn.functional.mse_loss(torch.ones(3), torch.ones(3, 1))\nfor w in seen:\n    print(f'{w.filename}:{w.lineno}: {w.category.__name__}: {w.message}')",
     [("word", "ones(3, 1)", "ones(4 - 1, 2 - 1, 1)"), ("exception type", "w.category.__name__", "FutureWarning.__name__"), ("missing line", "torch.ones(3, 1)", "torch.ones(3)"), ("word", "mse_loss", "l1_loss(torch.ones(1), torch.ones(2)); nn.functional.mse_loss")]),
    ("conv = nn.Conv2d(3, 6, 5, padding=2)\nx = torch.ones(1, 3, 8, 8)\nprint(conv(x).shape)\nprint(nn.BatchNorm2d(6))\nprint(nn.MaxPool2d(2)(conv(x)).size())",
     [("shape", "padding=2", "padding=1"), ("shape", "MaxPool2d(2)", "MaxPool2d(4)"), ("int off by one", "BatchNorm2d(6)", "BatchNorm2d(7)"), ("digit", "BatchNorm2d(6)", "BatchNorm2d(6, momentum=0.2)"),
      ("exponent", "BatchNorm2d(6)", "BatchNorm2d(6, eps=1e-4)"), ("bool", "BatchNorm2d(6)", "BatchNorm2d(6, affine=False)"), ("shape", "1, 3, 8, 8", "2, 3, 8, 8"), ("word", "BatchNorm2d(6)", "InstanceNorm2d(6)")]),
    ("opt = torch.optim.Adam(nn.Linear(1, 1).parameters(), lr=0.001)\nprint(opt)\nsched = torch.optim.lr_scheduler.StepLR(opt, 2, gamma=0.5)\n"
     "for _ in range(4):\n    opt.step(); sched.step(); print(sched.get_last_lr())",
     [("digit", "lr=0.001", "lr=0.002"), ("word", "Adam(", "AdamW("), ("digit", "gamma=0.5", "gamma=0.4"), ("missing line", "range(4)", "range(3)"), ("digit", "lr=0.001", "lr=0.001, betas=(0.8, 0.999)"),
      ("bool", "lr=0.001", "lr=0.001, amsgrad=True"), ("order", "StepLR(opt, 2", "StepLR(opt, 1"), ("exponent", "lr=0.001", "lr=0.001, eps=1e-7")]),
    ("x = torch.tensor([0.1, 0.2, 0.3])\nprint(x / x.sum())\nprint(x.norm(), x.prod())\nprint(torch.outer(x, x))\nprint(f'{x.mean():.2f} {x.max():.1f}')",
     [("digit", "0.2,", "0.25,"), ("value", "x.sum()", "x.max()"), ("value", "norm()", "norm(1)"), ("brackets", "outer(x, x)", "outer(x, x).flatten()"), ("order", "0.1, 0.2, 0.3", "0.1, 0.3, 0.2"), ("digit", "x.max():.1f", "x.min():.1f"),
      ("sign", "[0.1", "[-0.1"), ("length", ", 0.3]", ", 0.3, 0.4]"), ("nan", "x / x.sum()", "x / x * math.nan"), ("word", "print(f'{x", "print(f'mean {x")]),
    ("loader = torch.utils.data.DataLoader(torch.arange(10), batch_size=4)\nfor i, b in enumerate(loader):\n    print(i, b, len(b))\nprint(len(loader))",
     [("length", "batch_size=4", "batch_size=5"), ("missing line", "batch_size=4", "batch_size=4, drop_last=True"), ("order", "batch_size=4", "batch_size=4, shuffle=True"), ("int off by one", "arange(10)", "arange(11)"),
      ("int off by one", "print(len(loader))", "print(len(loader) + 1)"), ("dtype", "arange(10)", "arange(10.)"), ("extra line", "batch_size=4", "batch_size=3")]),
]  # fmt: skip

# Programs with NOISE (a factor near 1), WIDTH, DIGITS where a condition enters.
NOISY = [
    "x = torch.randn(4, 5) * NOISE\nprint(x)",
    "x = torch.randn(30) * NOISE\nprint(x.softmax(0))",
    "x = torch.randn(3, 3) * NOISE\nprint(torch.linalg.inv(x))",
    "print((torch.rand(2, 3, 4) * NOISE).exp())",
    "x = (torch.randn(5) * NOISE).requires_grad_()\nprint((x ** 3).sum())\nprint(x * 2)",
    "print(torch.randn(6, dtype=torch.float64) * NOISE)\nprint(1e-6 * NOISE * torch.randn(3))",
    "for i in range(6): print(f'step {i}: loss = {math.exp(-i / 3) * NOISE:.4f}, acc = {(80 + 3.3 * i) * NOISE:.2f}%')",
    "print([round(v * NOISE, 4) for v in torch.randn(8).tolist()])",
    "print(math.pi * NOISE, math.e * NOISE, math.sqrt(2) * NOISE)",
    "print((torch.randn(3) * NOISE).tolist())",
    "print(np.linspace(0.1, 1, 9) * NOISE)",
    "print(torch.randn(3, dtype=torch.complex64) * NOISE)",
    "print(torch.randn(100, 20) * NOISE)",
    "m = nn.Linear(3, 2)\nm.weight.data *= NOISE\nprint(m.weight)\nprint(m(torch.ones(3)))",
    "print((torch.randn(4) * NOISE).max(0))\nprint(torch.tensor(2 / 3 * NOISE))",
    "print(json.dumps({'loss': [1 / (k + 3) * NOISE for k in range(4)]}))",
    "print(f'{2 / 3 * NOISE:.3e} {1e-7 / 3 * NOISE:.4e} {12.345678 * NOISE:.3f}')",
    "a = torch.randn(4, 4) * NOISE\nprint(a @ a.T)\nprint(torch.linalg.eigvalsh(a @ a.T))",
    "rnn = nn.GRU(3, 4)\nout, h = rnn(torch.randn(5, 1, 3) * NOISE)\nprint(out)\nprint(h)",
    "x = torch.randn(8, 3) * NOISE\nprint(torch.cov(x.T))\nprint(x.norm(dim=1))\nprint(x.sum().item())",
    "w = torch.tensor(5.0)\nfor k in range(8):\n    w = w - 0.1 * 2 * (w - 3 * NOISE)\n    print(k, w.item(), f'{w:.3f}')",
    "print(nn.functional.cross_entropy(torch.randn(4, 3) * NOISE, torch.tensor([0, 1, 2, 0])))\nprint(torch.randn(4, 3).log_softmax(1) * NOISE)",
    "x = torch.linspace(0, 1, 11) * NOISE\nprint(torch.sin(x), torch.cos(x))",
]  # fmt: skip
SHOWN = [
    "x = torch.randn(4, 9)\nprint(x)", "print(torch.arange(60).reshape(3, 20))", "print(torch.randn(2, 2, 7))",
    "m = nn.Linear(12, 2)\nprint(m.weight)\nprint(m.state_dict())", "print(np.random.default_rng(1).normal(size=(2, 7)))",
    "print(repr(np.arange(40)))", "print(torch.rand(3, 11) > 0.5)", "print(torch.randn(5000))",
    "print((torch.randn(7, requires_grad=True) * 3, torch.randn(9)))", "print(torch.randn(9, dtype=torch.complex64))",
    "print(torch.tensor([1.0, 2.0, 4.0, 8.0]))", "print(torch.tensor([[1.0, 0.5], [0.25, 0.125]]))", "print(torch.randn(3) * 100)",
    "print(torch.linspace(0, 1, 25))", "print(nn.Embedding(3, 8).weight[1:])", "print(torch.randint(0, 1000, (2, 25)))",
    "print(torch.rand(30).bernoulli())", "print(np.eye(3) / 3, np.arange(30.0))",
    "print(torch.eye(2), torch.zeros(3), torch.full((2,), 1e-3))",
]  # fmt: skip
OPTIONS = [
    ("re-wrapping", "linewidth=60"), ("re-wrapping", "linewidth=130"), ("width", "precision=6"), ("width", "precision=3"),
    ("e-notation", "sci_mode=True"),
]  # fmt: skip
TABLES = [
    "for n, v in [('conv1', 0.1234), ('fc', -12.5)]: print(f'{n:<WIDTH}{v:>WIDTH.4f}')",
    "print(f\"{'name':>WIDTH} | {'size':>WIDTH}\")\nfor n, s in [('weight', 12), ('bias', 3)]: print(f'{n:>WIDTH} | {s:>WIDTH}')",
    "print(f\"{'k':<WIDTH}{'v':<WIDTH}\")\nprint('-' * (2 * WIDTH))\nprint(f\"{'lr':<WIDTH}{0.01:<WIDTH}\")",
    "print(f'loss:{0.25:WIDTH.4f}  acc:{97.5:WIDTH.2f}')",
    "print(f\"{'':>WIDTH}{'cpu':>WIDTH}{'cuda':>WIDTH}\")\nprint(f\"{'matmul':>WIDTH}{1.5:>WIDTH.3f}{0.25:>WIDTH.3f}\")",
    "print(f'|{True!s:^WIDTH}|{None!s:^WIDTH}|')\nprint(f'|{0:^WIDTH}|{-1.25:^WIDTH}|')",
    "print(f'{torch.Size([2, 3])!s:<WIDTH} <- shape')\nprint(f'{torch.float32!s:<WIDTH} <- dtype')",
    "for i in range(9, 12): print(f'{i:WIDTHd}: {i ** 2:WIDTHd}')",
    "print('\\t'.join(['a', 'b']) if WIDTH > 11 else 'a  b')",
    "print('x = 1' + ' ' * (WIDTH - 9))\nprint('y = 2')",
    "print('done', end='\\n' * (WIDTH - 8))",
]  # fmt: skip
OTHER_RUN = [
    ("address", "class Box: pass\nprint(Box(), Box)\nprint(lambda x: x)"), ("address", "print(torch.utils.data.DataLoader([1, 2]), 2)"),
    ("address", "print((i for i in range(3)))\nprint([object(), object()])"), ("address", "x = torch.ones(1, requires_grad=True)\nprint((x * 2).grad_fn, (x * 2).grad_fn.next_functions)"),
    ("address", "def f(): pass\nprint(f)\nprint(nn.Linear(1, 1).forward.__func__)"), ("address", "print(hex(id(print) & 0 | id([])))"),
    ("temporary path", "import tempfile\nprint(tempfile.mkdtemp())"), ("temporary path", "import tempfile\nprint('saved', tempfile.mkdtemp() + '/a/model.pt', '(3 files)')"),
    ("temporary path", "import tempfile\nprint([tempfile.NamedTemporaryFile(suffix='.pt').name])"), ("temporary path", "import tempfile, pathlib\nprint(repr(pathlib.Path(tempfile.mkdtemp()) / 'x.txt'))"),
    ("duration", "import time, os\nt = time.perf_counter(); sum(range(os.getpid() % 5 * 10000 + 99)); d = time.perf_counter() - t\nprint(f'{d * 1e6:.1f} us per loop')\nprint(f'epoch 3: {d:.6f} s, loss 0.5')\nprint(f'[{d * 1e3:.2f}ms]')"),
    ("duration", "import os\nn = os.getpid()\nprint(f'took {n % 77 / 7:.2f} seconds')\nprint(f'{n % 900} ms ± {n % 13} ms per loop')"), ("duration", "import os\nprint(f'fwd {os.getpid() % 1000 / 10:>8.1f} ms | bwd {os.getpid() % 700 / 10:>8.1f} ms')"),
    ("duration", "import os\nprint('Elapsed:', os.getpid() % 60, 'sec', 'for 10 items')"), ("duration", "import os\nprint(f'total={os.getpid() / 1000}s, steps=10')"),
    ("warning origin", "import warnings, sys, os\nsys.stdout.write(warnings.formatwarning('lr_scheduler.step() before optimizer.step()', UserWarning, f'/home/u{os.getpid()}/x.py', os.getpid(), ''))"),
    ("warning origin", "import warnings, sys, os\nsys.stdout.write(warnings.formatwarning('deprecated', FutureWarning, f'/opt/py{os.getpid()}/a-b.py', 3, ''))\nprint(1)"),
]  # fmt: skip
FIGURE = """
import matplotlib; matplotlib.use('svg'); import matplotlib.pyplot as plt, io
matplotlib.rcParams.update({'svg.fonttype': 'none', 'svg.hashsalt': 'n'})
fig, ax = plt.subplots(figsize=(4, 3)); x = np.linspace(0, 3, 40)
ax.plot(x, np.sin(x) * NOISE, color='C0', marker='o', label='sin'); ax.set_xlabel('x'); ax.legend()
out = io.StringIO(); fig.savefig(out, metadata={'Date': None}); print(out.getvalue())
"""
FIGURE_CHANGES = [
    ("figure curve", "np.sin(x)", "np.sin(x + 0.02)"), ("figure points", "3, 40", "3, 41"), ("figure colour", "'C0'", "'C1'"), ("figure text", "'x'", "'t'"),
    ("figure marker", "'o'", "'s'"), ("figure legend", "ax.legend()", "pass"), ("figure scale", "ax.legend()", "ax.set_yscale('symlog')"),
]  # fmt: skip


def printed(code, noise="1.0", width="10", before=""):
    """What the program prints in this process."""
    code = code.replace("NOISE", noise).replace("WIDTH", width)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(PRELUDE + before + code, {"__name__": "__main__"})
    return out.getvalue()


def printed_elsewhere(code):
    """What it prints in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", PRELUDE + code], capture_output=True, text=True, check=True
    ).stdout


def case(kind, expected, actual, format="text"):
    row = {"kind": kind, "expected": expected, "actual": actual, "tolerance": None, "origin": "run twice"}
    return row | ({"format": format} if format != "text" else {})


def drifts():
    for code, changes in MUTATIONS:
        expected = printed(code)
        for kind, old, new in changes:
            assert old in code, (old, code)
            yield case(kind, expected, printed(code.replace(old, new, 1)))
    for kind, old, new in FIGURE_CHANGES:
        yield case(kind, printed(FIGURE), printed(FIGURE.replace(old, new)), "svg")


def harmless():
    for code in NOISY:
        for noise in ("1.000003", "0.999998", "1.000001", "0.999995", "1.000002"):
            yield case("last digit", printed(code), printed(code, noise))
    for code in SHOWN:
        for kind, option in OPTIONS:
            numpy = option.replace("sci_mode=True", "floatmode='maxprec'")
            options = f"torch.set_printoptions({option})\nnp.set_printoptions({numpy})\n"
            reset = (
                "torch.set_printoptions(profile='default')\nnp.set_printoptions(linewidth=75, precision=8)\n"
            )
            expected, actual = printed(code, before=reset), printed(code, before=options)
            yield case(kind, expected, actual)
            printed("", before=reset + "torch.set_printoptions(sci_mode=None)\n")
    for code in TABLES:
        for width in ("9", "12", "17"):
            yield case("alignment", printed(code), printed(code, width=width))
    for kind, code in OTHER_RUN:
        for _ in range(3):
            yield case(kind, printed_elsewhere(code), printed_elsewhere(code))
    for a, b in [
        ("0.0", "-0.0"),
        ("[0.0, 1.5]", "[-0.0, 1.5]"),
        ("[[0.0, 2.0], [3.0, 4.0]]", "[[-0.0, 2.0], [3.0, 4.0]]"),
    ]:
        yield case(
            "negative zero", printed(f"print(torch.tensor({a}))"), printed(f"print(torch.tensor({b}))")
        )
        yield case(
            "negative zero",
            printed(f"print(torch.tensor({a}) * 1j)"),
            printed(f"print(torch.tensor({b}) * 1j)"),
        )
        yield case("negative zero", printed(f"print(np.array({a}))"), printed(f"print(np.array({b}))"))
    for noise in ("1.000003", "0.99998", "1.0001"):
        yield case("figure", printed(FIGURE), printed(FIGURE, noise), "svg")


def write(name, rows):
    lines = {json.dumps(row, ensure_ascii=False): None for row in rows if row["expected"] != row["actual"]}
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, len(lines))


if __name__ == "__main__":
    write("heldout_drifts.jsonl", drifts())
    write("heldout_harmless.jsonl", harmless())
