"""Advice: why an output moves from run to run, and the change that would make it hold still.

The cause is looked for among the calls of the source, the nearest to what is printed first; memory that
nobody wrote is known by the byte that fills it in the second run.
"""

from __future__ import annotations

import re

from notes.check import calls
from notes.check.calls import Call
from notes.report.outcome import Part
from notes.run import disturb
from notes.snippet import Snippet

UNINITIALIZED = re.compile(
    r"(torch|numpy)\.(empty\w*|ndarray)|torch\.(cuda\.)?\w*(Tensor|Storage)|\.(new_empty\w*|new|resize\w*_|to_empty)"
    r"|torch\.nn\.utils\.skip_init"
)
DRAWN = {  # what draws, what gives it a seed, how to say so
    "torch": (
        re.compile(
            r"torch\.(rand\w*|normal|bernoulli|multinomial|poisson|utils\.data\.random_split)"
            r"|torch\.nn\.(\w*Linear|Bilinear|\w*Conv\w*|Embedding\w*|RNN\w*|LSTM\w*|GRU\w*|Transformer\w*"
            r"|MultiheadAttention|\w*Dropout\w*|RReLU|init\.(?!zeros_|ones_|constant_|eye_|dirac_)\w+)"
            r"|torch\.(nn\.functional\.)?(\w*dropout\w*|gumbel_softmax|rrelu\w*)|torch\.utils\.data\.\w*Sampler"
            r"|\.(normal|uniform|random|bernoulli|exponential|geometric|cauchy|log_normal)_"
            r"|\.(r?sample|multinomial|bernoulli)|torch\.utils\.data\.DataLoader"
        ),
        re.compile(r".*\bmanual_seed(_all)?|.*seed_everything|.*set_seed|torch\.set_rng_state"),
        "torch.manual_seed(0)",
    ),
    "numpy": (
        re.compile(r"numpy\.random\.(?!seed|default_rng|RandomState|Generator|SeedSequence|PCG64)\w+"),
        re.compile(r"numpy\.random\.(seed|set_state)|.*seed_everything|.*set_seed"),
        "np.random.seed(0)",
    ),
    "random": (
        re.compile(r"random\.(?!seed|Random|SystemRandom|getstate)\w+"),
        re.compile(r"random\.(seed|setstate)|.*seed_everything|.*set_seed"),
        "random.seed(0)",
    ),
}
UNSEEDED = re.compile(r"numpy\.random\.(default_rng|RandomState)|random\.Random")  # where it has no argument
DATE = re.compile(
    r"datetime\.(datetime\.|date\.)(now|utcnow|today)|\.(now|utcnow|today)"
    r"|time\.(time|time_ns|strftime|ctime|asctime|localtime|gmtime)"
)
DURATION = re.compile(r"time\.(perf_counter|monotonic|process_time|thread_time)(_ns)?|timeit\.\w+|\.timeit")
ADDRESS = re.compile(r"id|hash|object\.__(hash|repr)__|\.(data_ptr|__hash__)|ctypes\.addressof")
UNIQUE = re.compile(
    r"uuid\.\w+|secrets\.\w+|os\.(getpp?id|urandom|times)|tempfile\.\w+|random\.SystemRandom|socket\.gethostname"
    r"|threading\.(get_ident|get_native_id|current_thread)|multiprocessing\.current_process|platform\.node"
)
MACHINE = re.compile(
    r"torch\.(get_num_\w*threads|get_num_threads|backends\.cpu\.get_cpu_capability|__config__\.\w+)"
    r"|os\.(cpu_count|getloadavg|sched_getaffinity)|multiprocessing\.cpu_count|platform\.\w+|shutil\.disk_usage"
)
SMALL = 1e-3  # a relative difference that a tolerance may cover


def advise(item: Snippet, part: Part) -> str:
    """What would make an output hold still: a seed, written memory, a fixed date, fewer digits, a mask.

    Args:
        item: the snippet, valid Python.
        part: of the second run beside the first, with a difference.
    """
    cell = next((cell for cell in item.cells if cell.name == part.cell), item.cells[0])
    last = next((other.line for other in item.cells if other.line > cell.line), item.source.count("\n") + 2)
    found = calls.find(item.source, cell.line, last)
    memory = next((call for call in found if UNINITIALIZED.fullmatch(call.name)), None)
    if _filled(part, memory is not None):
        return _uninitialized(memory)
    near = [call for call in found if call.distance < calls.ELSEWHERE or part.name != "output"]
    for call in near:
        if cause := _missing_seed(call, found) or _cause(call):
            return cause
    if _is_order(item, part):
        return "The order follows the hash seed: print sorted(…)."
    return next(filter(None, (_missing_seed(call, found) for call in found)), None) or _by_looks(part)


def takes_memory(source: str) -> bool:
    """Whether a source asks for memory without values.

    Args:
        source: valid Python.
    """
    return any(UNINITIALIZED.fullmatch(call.name) for call in calls.find(source, 0, 0))


def _filled(part: Part, takes: bool) -> bool:
    """Whether numbers of filled memory are in the second output alone.

    A whole one, such as 127, can also be drawn: it counts where the source takes memory without values.
    """
    before = {number[0] for number in disturb.FILLED.finditer(part.expected)}
    found = [number for number in disturb.FILLED.finditer(part.actual) if number[0] not in before]
    return any(takes or not number["whole"] for number in found)


def _cause(call: Call) -> str | None:
    """What is wrong with printing what a call gives, or None."""
    where = f"`{call.shown}` on line {call.line}"
    if UNINITIALIZED.fullmatch(call.name):
        return _uninitialized(call)
    if DATE.fullmatch(call.name):
        return f"It prints the date or time of the run ({where}): print a fixed one, or mask it: `[..]`."
    if DURATION.fullmatch(call.name):
        return f"It prints a duration ({where}): print it with its unit, `0.12 s`, which is not compared."
    if ADDRESS.fullmatch(call.name):
        return f"It prints where something lies in memory ({where}): print whether two are the same."
    if UNIQUE.fullmatch(call.name):
        return (
            f"It prints what is new in each run ({where}): do not print it, or mask it in the record: `[..]`."
        )
    if MACHINE.fullmatch(call.name):
        return f"It prints what belongs to the machine ({where}): do not print it, or mask it: `[..]`."
    return None


def _missing_seed(call: Call, found: list[Call]) -> str | None:
    if UNSEEDED.fullmatch(call.name) and not call.arguments:
        return f"It draws random numbers without a seed: `{call.shown}(0)` on line {call.line}."
    for draws, seeds, seed in DRAWN.values():
        if draws.fullmatch(call.name) and not any(seeds.fullmatch(other.name) for other in found):
            return f"It draws random numbers without a seed: {seed} before `{call.shown}`."
    return None


def _uninitialized(call: Call | None) -> str:
    if call is None:
        return "It prints uninitialized memory: fill the tensor before it is printed."
    cure = "give it values" if call.name.startswith(".") else f"use {call.name.partition('.')[0]}.zeros"
    return (
        f"It prints uninitialized memory: `{call.shown}(…)` at line {call.line}; "
        f"{cure}, or do not print its values."
    )


def _is_order(item: Snippet, part: Part) -> bool:
    differs = {difference.what for difference in part.comparison.differences}
    return "order" in differs and re.search(r"\b(set|frozenset)\(|\{[^:}]*\}", item.source) is not None


def _by_looks(part: Part) -> str:
    """Where no call explains it: from what differs."""
    differences = part.comparison.differences
    if not differences:
        return "Print something that holds still."
    first = differences[0]
    if first.what == "value" and _close(first.expected, first.actual):
        return f"Print fewer digits (f'{{x:.3f}}') or give the cell a tolerance: # %% {part.cell} tol=0.001"
    return f"Do not print it, or mask it in the record: `[..]` in place of `{first.expected}`."


def _close(one: str, other: str) -> bool:
    try:
        a, b = float(one), float(other)
    except ValueError:
        return False
    return "." in one + other and abs(a - b) <= max(SMALL * max(abs(a), abs(b)), 1e-6)
