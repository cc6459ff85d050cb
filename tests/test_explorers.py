"""What the helps compute in the page (``tensor-*.js``, ``gradient-descent.js``), beside torch itself."""

from __future__ import annotations

import json
import random
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import quickjs
import torch

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ROOT / "docs" / "theme" / "assets" / "js"
ANSWERS = """(asked) => JSON.stringify(JSON.parse(asked).map(([shape, code]) => {
  try {
    const made = notesCode.run(code, "m", notesViews.base(shape));
    const values = notesViews.places(made).map((place) => made.storage[place]);
    const { offset, stride, copied } = made;
    return { shape: made.shape, stride, offset, contiguous: notesViews.contiguous(made), copied, values };
  } catch ({ kind, message }) {
    return { kind, message };
  }
}))"""
PAIRS = """(asked) => JSON.stringify(JSON.parse(asked).map(([a, b]) => notesViews.broadcast(a, b)))"""
TYPED = """(asked) => JSON.stringify(JSON.parse(asked).map((text) => {
  try { return notesTyped.shape(text); } catch ({ kind }) { return kind; }
}))"""
WALKS = """(asked) => {
  const { curve, paths } = JSON.parse(asked);
  const shape = notesDescent.parabola(curve);
  const walks = paths.map(({ lr, x }) => notesDescent.walk(shape, lr, x[0], x.length - 1));
  return JSON.stringify({ shape, walks, marks: notesDescent.marks(shape) });
}"""
CODES = """
m | m.T | m.mT | m.t() | m.transpose(0, 1) | m.transpose(-1, -2) | m.transpose(0, 2) | m.transpose(0)
m.permute(1, 0) | m.permute((1, 0)) | m.permute(0) | m.permute(0, 0) | m.permute(0, 2) | m.permute()
m.view(-1) | m.view(4, 2) | m.view(3, 3) | m.view(-1, 3) | m.view(-1, -1) | m.view(-2, 4)
m.view(0, -1) | m.view([2, 4]) | m.view((8,)) | m.view() | m.view(()) | m.t().view(8) | m.t().reshape(8)
m.T.view(2, 2, 2) | m.T.reshape(2, -1) | m.reshape() | m.flatten() | m.flatten(1) | m.flatten(1, 0)
m.flatten(0, 2) | m.t().flatten() | m.unsqueeze(0) | m.unsqueeze(-1) | m.unsqueeze(3) | m.unsqueeze(-4)
m.unsqueeze() | m.squeeze() | m.squeeze(0) | m.squeeze(2) | m[:, :1].squeeze(1) | m.expand(3, 2, 4)
m.expand(2, -1) | m.expand(2, -2) | m.expand(-1, 2, 4) | m.expand(3, 4) | m.expand(4) | m.expand()
m.expand(2, 0) | m[:, :1].expand(2, 3) | m[:, :1].expand(2, 0) | m[0, 0].expand(2, 3)
m[:1].expand(1, 2, 4) | m.contiguous() | m.t().contiguous() | m.as_strided((2, 3), (1, 2))
m.as_strided((2, 3), (1, 2), 5) | m.as_strided((3,), (0,), 7) | m.as_strided((2, 3), (1, -2))
m.as_strided((2, 3), (1,)) | m.as_strided((2, -3), (1, 1)) | m.as_strided((2,), (1,), -1)
m.as_strided((0,), (1,), 100) | m.as_strided((), ()) | m[1:].as_strided((2,), (1,)) | m[1] | m[-1]
m[2] | m[-3] | m[0, 4] | m[0, 0, 0] | m[0][0][0] | m[0, 0][:] | m[0, 0][0, 0] | m[0, 0][None]
m[0, 0][...] | m[1:, ::2] | m[:, 1:] | m[:, ::2] | m[:, 5:] | m[3:1] | m[-1:, -3:-1] | m[::-1] | m[::0]
m[:, ::-2] | m[::100] | m[None] | m[:, None] | m[..., 0] | m[0, ...] | m[..., None] | m[None, ..., 1]
m[1, 2, ..., 3] | m[1,] | m[0:2, 0, None] | m[None].t() | m[0].t() | m[0].T | m[0].mT | m[0, 0].T
m[0, 0].flatten() | m[0, 0].unsqueeze(0) | m[0, 0].view(1, 1) | m[0:0].view(-1) | m[0:0].view(0, -1)
m[0:0].view(-1, 4) | m[0:0].t() | m[0:0][0] |  m [ 1 : , : : 2 ] . t ( )  | m.t().view(-1)
m.t().reshape(-1) | m[:, 1:].view(-1) | m[:, 1:].reshape(-1) | m[:, ::2].view(2, -1)
m[:, 1:].contiguous().view(-1) | m[..., :1].expand(-1, 2).view(-1) | m[::2].reshape(-1, 1) | m.t(1)
m.T() | x[0] | m[:, None, None].squeeze(-1) | m[1][1:3][-1] | m.view(2, 2, 2).permute(2, 0, 1) | m.foo
m.foo()
"""
WRITTEN = {  # what is not followed, and why: not the code of a tensor, or not a view that this page knows
    "syntax": (
        "",
        "m.",
        "m[",
        "m[]",
        "m(",
        "m.t(",
        "m..t()",
        "m[1 2]",
        "m)",
        "m[1:2:3:4]",
        "m[01]",
        "m[--1]",
        "m 1",
    ),
    "unsupported": ("m[[0, 1]]", "m[True]", "m[..., ...]", "m.view(dim=2)", "m[x]", "m[(0, 1)]"),
    "uncalled": ("m.view", "m.t"),
    "large": ("m[1234567]", "m.expand(9, 9, 9, 9, 2, 4)"),
}


@pytest.fixture(scope="module")
def engine() -> quickjs.Context:
    made = quickjs.Context()
    for name in ("tensor-views", "tensor-typed", "tensor-code", "gradient-descent"):
        made.eval((SCRIPTS / f"{name}.js").read_text(encoding="utf-8"))
    return made


def _ask(engine: quickjs.Context, program: str, asked: Any) -> Any:
    return json.loads(engine.eval(program)(json.dumps(asked)))


def _base(shape: tuple[int, ...]) -> torch.Tensor:
    return torch.arange(10, 10 * torch.Size(shape).numel() + 10, 10).view(shape)


def _torch(shape: tuple[int, ...], code: str) -> dict:
    m = _base(shape)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # .T of more than two axes goes on, with a warning
            made = eval(code.strip(), {"m": m})
    except Exception as error:
        return {"message": f"{type(error).__name__}: {error}"}
    return {
        "shape": list(made.shape),
        "stride": list(made.stride()),
        "offset": made.storage_offset(),
        "contiguous": made.is_contiguous(),
        "copied": made.untyped_storage().data_ptr() != m.untyped_storage().data_ptr(),
        "values": made.flatten().tolist(),
    }


def _lengths(draw: random.Random, most: int = 4) -> tuple[int, ...]:
    return tuple(draw.choice((0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6)) for _ in range(draw.randint(0, most)))


def _step(draw: random.Random, shape: list[int]) -> str:
    """One more step, that mostly fits a tensor of this shape."""
    rank = len(shape)

    def number(low: int = -2) -> int:
        return draw.randint(low, 3)

    def item() -> str:
        whole = [draw.choice(("", str(number()))) for _ in range(draw.randint(2, 3))]
        return draw.choice((str(number(-1)), ":".join(whole), ":", "None", "..."))

    def items() -> str:
        found = [item() for _ in range(draw.randint(1, max(rank, 1)))]
        return ", ".join(found) if found.count("...") < 2 else "0"

    def some(low: int) -> str:
        return ", ".join(str(number(low)) for _ in range(draw.randint(1, 3)))

    def split() -> str:
        rest, lengths = torch.Size(shape).numel(), []
        while rest > 1:
            length = draw.choice([n for n in range(2, rest + 1) if rest % n == 0])
            rest //= length
            lengths.append(length)
        return str(lengths or [1])

    order = draw.sample(range(rank), rank)
    return draw.choice(
        (
            f"[{items()}]",
            f"[{items()}]",
            f".permute({tuple(order)})",
            f".transpose({number()}, {number()})",
            f".view({some(-1)})",
            f".reshape({some(-1)})",
            ".flatten()",
            f".flatten({number()}, {number()})",
            f".unsqueeze({number()})",
            f".squeeze({draw.choice(('', str(number())))})",
            f".expand({some(-1)})",
            f".as_strided(({number(0)}, {number(0)}), ({number(0)}, {number(0)}), {number(0)})",
            f".view({split()})",
            f".view({split()})",
            f".reshape({split()})",
            ".view(-1)",
            ".reshape(-1)",
            ".contiguous()",
            f".permute({tuple(order)})",
            ".T",
            ".mT",
            ".t()",
        )
    )


def _walks(draw: random.Random, count: int) -> Iterator[tuple[tuple[int, ...], str]]:
    for _ in range(count):
        shape = _lengths(draw)
        code = "m"
        for _ in range(draw.randint(1, 4)):
            longer = code + _step(draw, _torch(shape, code).get("shape", []))
            after = _torch(shape, longer)
            if "message" in after and draw.random() < 0.8:
                continue  # most walks go on, some end where torch refuses
            if "overflow" in after.get("message", "") or min(after.get("shape", []), default=0) < 0:
                continue  # torch lets -1 stand when it expands a tensor without axes; the page refuses it
            code = longer
        yield shape, code


def test_views_are_what_torch_makes_of_them(engine: quickjs.Context) -> None:
    asked: list[tuple[tuple[int, ...], str]] = [
        (shape, code)
        for code in re.split(r"[|\n]", CODES.strip())
        for shape in ((2, 4), (3, 2, 2), (4,), (1, 3))
    ]
    asked += list(_walks(random.Random(23), 600))
    outcomes: Counter[str] = Counter()
    for (shape, code), page in zip(asked, _ask(engine, ANSWERS, asked), strict=True):
        real = _torch(shape, code)
        kind = page.pop("kind", "")
        outcomes[kind or ("copy" if page["copied"] else "view")] += 1
        if kind and not page["message"]:  # only told in the page's own words
            page["message"] = real["message"] = (
                real["message"].partition(":")[0] if real.keys() == {"message"} else ""
            )
            assert page["message"] in ("TypeError", "AttributeError"), f"{code} of {shape}: {kind}"
        assert page == real, f"{code} of {shape}"
    told = dict(outcomes)
    assert (
        sum(outcomes.values()) > 900 and told["view"] > 300 and told["copy"] > 20 and told["strides"] > 5
    ), told
    refused = {
        "sizes",
        "twice",
        "length",
        "strides",
        "unclear",
        "axis",
        "index",
        "many",
        "step",
        "expand",
        "few",
    }
    refused |= {
        "leading",
        "pairs",
        "negative",
        "outside",
        "offset",
        "order",
        "again",
        "flat",
        "matrix",
        "flatten",
    }
    assert refused <= outcomes.keys(), refused - outcomes.keys()


@pytest.mark.parametrize("kind", WRITTEN)
def test_what_is_not_followed_is_told_apart(kind: str, engine: quickjs.Context) -> None:
    answers = _ask(engine, ANSWERS, [((2, 4), code) for code in WRITTEN[kind]])
    assert answers == [{"kind": kind, "message": ""}] * len(answers)


def test_shapes_broadcast_as_torch_does_it(engine: quickjs.Context) -> None:
    draw = random.Random(7)
    asked = [(_lengths(draw, 3), _lengths(draw, 3)) for _ in range(400)]
    fits = 0
    for (a, b), page in zip(asked, _ask(engine, PAIRS, asked), strict=True):
        try:
            made = torch.broadcast_tensors(torch.zeros(a), torch.zeros(b))
        except RuntimeError as error:
            assert page["error"] == str(error), f"{a} and {b}"
            continue
        fits += 1
        assert page["result"] == list(made[0].shape), f"{a} and {b}"
        assert page["strides"] == [list(one.stride()) for one in made], f"{a} and {b}"
    assert 100 < fits < 300


def test_a_typed_shape_is_read_as_a_person_means_it(engine: quickjs.Context) -> None:
    typed = {
        "(2, 3)": [2, 3],
        "2, 3": [2, 3],
        "2 3": [2, 3],
        "[4]": [4],
        "(4,)": [4],
        "()": [],
        "（２，３）": [2, 3],
    }
    typed |= {"torch.Size([2, 3])": [2, 3], "2、3": [2, 3], "0": [0], " ( 3 ) ": [3]}
    wrong = {
        "": "numbers",
        "(2, 3": "numbers",
        "2.5": "numbers",
        "two": "numbers",
        "2,,3": "numbers",
        "2x3": "numbers",
    }
    wrong |= {"(2, -1)": "length", "(9999999,)": "large", "(5000,)": "large", "1 1 1 1 1 1 1": "large"}
    for text, page in zip(typed | wrong, _ask(engine, TYPED, list(typed | wrong)), strict=True):
        assert page == (typed | wrong)[text], text


def test_what_a_record_says_is_what_the_page_computes(engine: quickjs.Context) -> None:
    snippets = ROOT / "snippets"
    tensors = json.loads((snippets / "tensors/shape_view_reshape/explorer.tensors.json").read_text())[
        "tensors"
    ]
    answers = _ask(engine, ANSWERS, [(tensors[0]["shape"], row["code"]) for row in tensors])
    for row, page in zip(tensors, answers, strict=True):
        assert [row[key] for key in ("shape", "stride", "offset", "contiguous")] == [
            page[key] for key in ("shape", "stride", "offset", "contiguous")
        ]
        assert row["shares"] is not page["copied"]
    pairs = json.loads((snippets / "tensors/broadcasting/pairs.pairs.json").read_text())
    for row, page in zip(pairs, _ask(engine, PAIRS, [(row["a"], row["b"]) for row in pairs]), strict=True):
        assert row["aligned"] == page["aligned"]
        assert (row["result"], row["error"]) == (page.get("result"), page.get("error"))


def test_gradient_descent_takes_the_recorded_steps(engine: quickjs.Context) -> None:
    record = ROOT / "snippets/autograd/minimum_with_optimizer/descent.paths.json"
    data = json.loads(record.read_text(encoding="utf-8"))
    made = _ask(engine, WALKS, data)
    assert made["shape"] == {"a": 1, "b": -2, "c": 1}
    assert made["marks"] == {"once": 0.5, "never": 1}
    for path, walk in zip(data["paths"], made["walks"], strict=True):
        assert walk["x"] == pytest.approx(path["x"], abs=6e-5), path["lr"]
        assert walk["y"] == pytest.approx(path["y"], abs=6e-5), path["lr"]
