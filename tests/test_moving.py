"""What does not hold still is refused by ``notes update``, with the change that helps; the rest is not."""

import re

import pytest
import torch
from notes.check.advice import advise
from notes.compare import compare
from notes.report.outcome import Part
from notes.run import disturb

EMPTY = {
    "torch.empty(SIZE)": "torch.empty",
    "torch.empty(SIZE, dtype=torch.int64)": "torch.empty",
    "torch.empty(SIZE, dtype=torch.bool)": "torch.empty",
    "torch.empty(SIZE, dtype=torch.bfloat16)": "torch.empty",
    "torch.empty_like(torch.ones(SIZE))": "torch.empty_like",
    "torch.ones(2).new_empty(SIZE)": "torch.ones(2).new_empty",
    "torch.ones(1).resize_(SIZE + 2)": "torch.ones(1).resize_",
    "torch.Tensor(SIZE)": "torch.Tensor",
    "torch.nn.utils.skip_init(torch.nn.Linear, 1, SIZE).bias.data": "torch.nn.utils.skip_init",
    "np.empty(SIZE)": "np.empty",
    "np.empty_like(np.arange(SIZE))": "np.empty_like",
    "np.ndarray(SIZE)": "np.ndarray",
}
IMPORTS = "import numpy as np\nimport torch\n"


def test_memory_that_nobody_wrote_is_refused_whatever_its_size(book):
    made = {}
    for size in (1, 100, 1_000_000):
        for number, (code, call) in enumerate(EMPTY.items()):
            made[f"made_{number}_{size}"] = call
            code = f"torch.manual_seed(0)\nx = {code.replace('SIZE', str(size))}\nprint(x)\n"
            book.add(f"made_{number}_{size}", f"# %% cell\n{IMPORTS}\n{code}", shown=False)
    used = "a = torch.arange(3.0)\ndel a\nb = np.ones(3)\ndel b\nprint(torch.empty(3), np.empty(3))\n"
    book.add("used", f"# %% cell\n{IMPORTS}\n{used}", shown=False)
    done = book.notes("update", "snippets/part", timeout=300)
    assert sorted(path.name for path in book.root.rglob("*.out")) == []
    for name, call in made.items():
        hint = re.search(rf"/{name}\.py:3: `cell` gives .*\n +(.*)", done.stdout)[1]
        assert hint.startswith(f"It prints uninitialized memory: `{call}(…)` at line 8; "), hint
        assert "seed" not in hint and "tol" not in hint


MOVING = {
    "import torch\n\nprint(torch.rand(2))": "torch.manual_seed(0) before `torch.rand`",
    "from torch import nn\n\nlayer = nn.Linear(1, 1)\nprint(layer.bias)": "before `nn.Linear`",
    "import torch\n\nx = torch.ones(9)\nx.normal_()\nprint(x)": "torch.manual_seed(0) before `x.normal_`",
    "import torch.nn.functional as F\nimport torch\n\nprint(F.dropout(torch.ones(99)))": "before `F.dropout`",
    "import numpy as np\n\nprint(np.random.rand(2))": "np.random.seed(0) before `np.random.rand`",
    "import numpy as np\n\nprint(np.random.default_rng().random())": "`np.random.default_rng(0)` on line 6",
    "import random\n\nprint(random.random())": "random.seed(0) before `random.random`",
    "import torch.nn.functional\n\nprint(id(torch.ones(1)))": "lies in memory (`id` on line 6)",
    "print(hash(object()))": "where something lies in memory (`hash` on line 4)",
    "import torch\n\nprint(torch.ones(1).data_ptr())": "lies in memory (`torch.ones(1).data_ptr` on line 6)",
    "import datetime\n\nprint(datetime.date.today())": "the date or time of the run (`datetime.date.today`",
    "import datetime\n\nprint(datetime.datetime.now().year)": "(`datetime.datetime.now` on line 6)",
    "from datetime import datetime\n\nprint(f'{datetime.now():%B}')": "(`datetime.now` on line 6)",
    "import time\n\nprint(time.strftime('%Y-%m-%d'))": "the date or time of the run (`time.strftime`",
    "import time\n\nprint(time.localtime().tm_year)": "the date or time of the run (`time.localtime`",
    "import time\n\nprint(int(time.time()))": "the date or time of the run (`time.time`",
    "import time\n\nstart = time.perf_counter()\nprint(time.perf_counter() - start)": "It prints a duration",
    "import uuid\n\nprint(uuid.uuid4())": "what is new in each run (`uuid.uuid4`",
    "import os\n\nprint('pid', os.getpid())": "what is new in each run (`os.getpid`",
    "import os\nimport tempfile\n\nprint(os.path.basename(tempfile.mkdtemp()))": "what is new in each run",
    "print(*{'a', 'b', 'c', 'd', 'e'})": "print sorted(…)",
    "import torch\n\nprint(torch.get_num_threads())": "what belongs to the machine (`torch.get_num_threads`",
    "import torch\n\ntorch.manual_seed(0)\nx = torch.rand(2)\nprint(x, id(x))": "(`id` on line 8)",
}


def test_what_moves_is_refused_with_the_change_that_helps(book):
    for number, code in enumerate(MOVING):
        book.add(f"moving_{number}", f"# %% cell\n{code}\n", shown=False)
    done = book.notes("update", "snippets/part", timeout=300)
    hints = dict(re.findall(r"/moving_(\d+)\.py:3: `cell` gives different .*\n +(.*)", done.stdout))
    for number, (code, advice) in enumerate(MOVING.items()):
        assert advice in hints.get(str(number), ""), (code, hints.get(str(number)))
        if "before" not in advice:
            assert "manual_seed" not in hints[str(number)] and "tol=" not in hints[str(number)]
    assert sorted(path.name for path in book.root.rglob("*.out")) == []


STILL = [
    "import torch\n\nprint(torch.empty(2, 3).shape, torch.empty(2).dtype)",
    "import torch\n\nprint(torch.empty(3).fill_(7), torch.zeros(3), torch.ones(9).resize_(3))",
    "import numpy as np\n\nx = np.empty((2, 2))\nx[:] = 1\nprint(x, np.empty(2, object), np.empty(0))",
    "import torch\n\ntorch.manual_seed(0)\nprint(torch.rand(3), torch.nn.Linear(2, 2).bias)",
    "import datetime\n\nday = datetime.datetime(2020, 1, 2)\nprint([day], day, type(day), [day.date()])",
    "from datetime import date, datetime\n\nday = datetime(2020, 1, 2)\n"
    "print(isinstance(day, date), day - datetime.min)",
    "from datetime import datetime\n\nnow = datetime.now()\nprint((datetime.now() - now).days, type(now))",
    "import time\n\nstart = time.time()\nprint(time.time() - start < 9, time.ctime(0))",
    "import copy\nimport datetime\nimport pickle\n\nday = datetime.datetime(2020, 1, 2)\n"
    "print(pickle.loads(pickle.dumps(day)) == copy.deepcopy(day))",
    "import os\n\nname = f'{os.getpid()}.txt'\nprint(open(name, 'w').write('a'))",
    "import pandas as pd\n\nprint(pd.to_datetime(pd.Series(['2020-01-02'])).dt.year.tolist())",
]


@pytest.mark.parametrize("method", ["forkserver", pytest.param("spawn", marks=pytest.mark.full)])
def test_what_holds_still_is_recorded(book, method):
    for number, code in enumerate(STILL):
        book.add(f"still_{number}", f"# %% cell\n{code}\n", shown=False)
    done = book.notes("update", "snippets/part", "--start-method", method, timeout=300)
    assert done.returncode == 0, done.stdout
    assert len(list(book.root.rglob("*.out"))) == len(STILL)


CHANCE = [  # what a draw may print, that looks like filled memory
    ("tensor([0.3496, 0.1127])", "tensor([0.6127, 0.3269])"),
    ("tensor([0.1, 0.2])", "tensor([3.3961, 13.3962])"),
    ("tensor([1.2700e-01])", "tensor([1.3824e-01])"),
    ("tensor([12, 99])", "tensor([127, 32639])"),
    ("0.25", "0.32639"),
]


@pytest.mark.parametrize(("first", "second"), CHANCE)
def test_a_draw_that_looks_like_filled_memory_is_a_draw(book, first, second):
    item = book.load(book.add("drawn", "# %% cell\nimport torch\n\nprint(torch.rand(2))\n"))
    part = Part("cell", "output", compare(first, second), first, second)
    assert "torch.manual_seed(0) before `torch.rand`" in advise(item, part)


@pytest.mark.parametrize(
    "kind", ["float32", "float64", "bfloat16", "complex64", "int8", "int16", "int32", "int64"]
)
def test_filled_memory_is_known_in_every_type(book, kind):
    code = f"import torch\n\nx = torch.ones(2, dtype=torch.{kind})\nprint(torch.empty_like(x))"
    item = book.load(book.add("memory", f"# %% cell\n{code}\n"))
    filled = torch.frombuffer(bytearray([disturb.LARGE] * 32), dtype=torch.uint8).view(getattr(torch, kind))
    for second in (str(filled), str(filled[0].item()), str(filled.tolist())):
        part = Part("cell", "output", compare("tensor([0., 1.])", second), "tensor([0., 1.])", second)
        assert "It prints uninitialized memory: `torch.empty_like(…)` at line 7" in advise(item, part)
