"""The checker of the larger exercise “a classifier of your own”, on right answers and on wrong ones."""

from __future__ import annotations

import functools
import math
import re
import sys
from pathlib import Path
from typing import Any

import numpy
import pytest
import torch
from notes_toolbox import rivals, tasks, your_classifier
from torch import Tensor, nn

pytestmark = pytest.mark.usefixtures("one_thread")
ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "snippets/lectures/your_classifier"
WINE: Any = tasks.task("wine")
MEAN, STD = WINE.X_train.mean(0), WINE.X_train.std(0)


def trained(net: nn.Module, X: Tensor, y: Tensor, steps: int = 100) -> nn.Module:
    """After some steps with all rows, still in train mode."""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(X), y).backward()
        optimizer.step()
    return net


@functools.cache
def linear(*between: nn.Module) -> nn.Module:
    """Trained when a test asks for it first: every worker imports this file."""
    torch.manual_seed(0)
    layers = nn.Sequential(*between, nn.Linear(13, 3)).double()
    return trained(layers, (WINE.X_train - MEAN) / STD, WINE.y_train)


NORM = nn.BatchNorm1d(13)


def learned() -> nn.Module:
    return linear().eval()


def logits(rows: Tensor) -> Tensor:
    return learned()((rows - MEAN) / STD).detach()


def right(rows: Tensor) -> Tensor:
    return logits(rows).argmax(1)


def in_place(rows: Tensor) -> Tensor:
    rows -= MEAN
    return learned()(rows / STD).argmax(1)


def other_layer(rows: Tensor) -> Tensor:
    return learned()(rows[:, :3]).argmax(1)


def through(*between: nn.Module) -> Any:
    return lambda rows: linear(*between)((rows - MEAN) / STD).argmax(1)


WRONG = {
    "nothing": (lambda rows: None, "answers: nothing came back"),
    "a list": (lambda rows: right(rows).tolist(), "answers: list came back: return a tensor"),
    "logits": (logits, r"answers: (35, 3) came back, these are logits: return logits.argmax(dim=1)"),
    "the wrong axis": (lambda rows: logits(rows).argmax(0), "answers: 3 answers came back, one for each"),
    "no axis": (lambda rows: logits(rows).argmax(), "answers: a single number without an axis came back"),
    "an axis too many": (lambda rows: right(rows)[:, None], "answers: (35, 1) came back, an axis too many"),
    "squeeze without an axis": (lambda rows: logits(rows).squeeze().argmax(-1), "alone: a single number"),
    "squeeze, then an axis": (lambda rows: logits(rows).squeeze().argmax(1), "alone: all rows at once work"),
    "rows of the file": (lambda rows: right(WINE.X_valid), "alone: for 1 row, (35,) came back: does predict"),
    "too few rows": (lambda rows: right(rows)[:20], "answers: for 35 rows, (20,) came back"),
    "values and places": (lambda rows: logits(rows).max(1), "answers: max came back: return a tensor, a"),
    "probabilities": (lambda rows: logits(rows).amax(1), "answers: torch.float64 came back, classes are "
     "integers: argmax(dim=1), or"),
    "classes as float32": (lambda rows: right(rows).float(), "answers: torch.float32 came back, classes are "
     "integers: return answers.long()"),
    "true and false": (lambda rows: right(rows) > 0, "answers: torch.bool came back, classes are integers: "
     "return answers.long()"),
    "classes from 1": (lambda rows: right(rows) + 1, "answers: a class 3 came back, there are 0 to 2"),
    "changed rows": (in_place, "answers: predict changes the rows that it is given"),
    "an error": (other_layer, f"answers: line {other_layer.__code__.co_firstlineno + 1}: RuntimeError: mat1"),
    "dropout goes on": (through(nn.Dropout(0.5)), "again: "),
    "batch normalization goes on": (
        through(nn.BatchNorm1d(13)),
        f"alone: all rows at once work, a row alone does not: line {through.__code__.co_firstlineno + 1}: "
        "ValueError: Expected more than 1 value per channel when training",
    ),
    "their own scale": (
        lambda rows: learned()((rows - rows.mean(0)) / rows.std(0)).argmax(1),
        "alone: 22 of 35 answers differ if a row comes alone: scale with numbers of the training rows",
    ),
    "their own mean": (lambda rows: learned()((rows - rows.mean(0)) / STD).argmax(1), "alone: "),
    "not scaled": (lambda rows: learned()(rows).argmax(1), "advice: if scaled, 35 would be right"),
    "one class": (lambda rows: torch.full((len(rows),), 1), "advice: all answers are class 1: does the loss"),
    "other numbers": (
        lambda rows: (right(rows) + 1) % 3,
        "advice: 35 would be right if the classes were numbered differently: 0 → 2, 1 → 0, 2 → 1",
    ),
    "one column": (
        lambda rows: (rows[:, 0] < MEAN[0]).long(),
        "nearest mean: 34 of 35 right, you ",
    ),
}  # fmt: skip


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


@pytest.mark.parametrize("predict, message", WRONG.values(), ids=WRONG)
def test_a_wrong_answer_is_told_what_is_wrong_in_both_languages(predict, message, capsys) -> None:
    assert your_classifier.check(predict, "wine") is False
    said = told(capsys)
    assert f"no  {message}" in said
    assert all(re.search("[一-龥]", said.split("no  ")[k]) for k in range(1, said.count("no  ") + 1))


def test_the_answers_in_place_of_the_function(capsys) -> None:
    answers: Any = right(WINE.X_valid)
    assert not your_classifier.check(answers, "wine")
    assert "no  answers: give the function itself" in told(capsys)


def test_right_answers_are_right_on_both_parts(capsys) -> None:
    assert your_classifier.check(right, "wine") is True
    assert your_classifier.test(right, "wine") is True
    said = told(capsys).splitlines()
    assert all(line.startswith("ok  ") for line in said) and len(said) == 6 + 7
    assert said[-1] == "ok  test rows: 34 of 35 right; among many more, probably 84% to 100%"


@pytest.mark.parametrize(
    "predict",
    [
        lambda rows: right(rows).int(),
        lambda rows: logits(rows).requires_grad_().argmax(1),
        lambda rows: torch.cat([right(row[None]) for row in rows]),
        lambda rows: linear(NORM).eval()((rows - MEAN) / STD).argmax(1),
    ],
    ids=["int32", "with gradients", "row by row", "batch normalization in eval mode"],
)
def test_what_is_right_in_its_own_way_is_not_blamed(predict, capsys) -> None:
    assert your_classifier.check(predict, "wine"), told(capsys)


def test_gaps_that_nobody_filled_are_named(capsys) -> None:
    data: Any = tasks.task("penguins")
    torch.manual_seed(0)
    net = trained(nn.Linear(4, 3).double(), data.X_train, data.y_train, steps=3)
    assert not your_classifier.check(lambda rows: net(rows).argmax(1), "penguins")
    said = told(capsys)
    assert "no  advice: all answers are class 0" in said and "Some rows have gaps, nan: fill them" in said


def test_gaps_that_are_filled_in_place_are_a_change_of_the_rows(capsys) -> None:
    def predict(rows: Tensor) -> Tensor:
        rows[rows.isnan()] = 0
        return rows.argmax(1) % 3

    assert not your_classifier.check(predict, "penguins")
    assert "no  answers: predict changes the rows" in told(capsys)
    assert torch.as_tensor(tasks.load("penguins").X["valid"]).isnan().any()


def test_pixels_that_never_vary_are_named(capsys) -> None:
    data: Any = tasks.task("digits")
    mean, std = data.X_train.mean(0), data.X_train.std(0)
    net = nn.Linear(64, 10).double()
    assert not your_classifier.check(lambda rows: net((rows - mean) / std).argmax(1), "digits")
    assert "no  advice: all answers are class 0" in (said := told(capsys))
    assert "Some columns never vary: their std is 0" in said and "gaps" not in said


def test_argmax_of_a_single_logit_is_named(capsys) -> None:
    net = nn.Linear(30, 1).double()
    assert not your_classifier.check(lambda rows: net(rows).argmax(1), "breast cancer")
    assert "If there is one logit for each row, argmax is always 0" in told(capsys)


def test_two_classes_the_other_way_round(capsys) -> None:
    data: Any = tasks.task("breast cancer")
    mean, std = data.X_train.mean(0), data.X_train.std(0)
    net = trained(nn.Linear(30, 2).double(), (data.X_train - mean) / std, data.y_train)
    assert not your_classifier.check(lambda rows: net((rows - mean) / std).argmin(1), "breast cancer")
    assert re.search(
        r"no  advice: 11\d would be right if the classes were numbered .*: 0 → 1, 1 → 0", told(capsys)
    )


def test_a_network_without_training_is_told_to_go_on(capsys) -> None:
    torch.manual_seed(0)
    net = nn.Linear(64, 10).double()
    assert not your_classifier.check(lambda rows: net(rows).argmax(1), "digits")
    assert re.search(r"no  advice: \d+ of 1079 training rows are right\. More steps", told(capsys))


def by_heart(*parts: str) -> Any:
    """Knows the names of some parts, and answers by their length for others."""
    data = tasks.load("names")
    known = {name: int(c) for part in parts for name, c in zip(data.X[part], data.y[part], strict=True)}
    return lambda names: torch.tensor([known.get(name, len(name) % 6) for name in names])


def test_names_learned_by_heart(capsys) -> None:
    assert not your_classifier.check(by_heart("train"), "names")
    assert re.search(r"no  advice: 64\d of 648 training rows are right, learned by heart", told(capsys))


def test_a_fit_that_goes_as_far_as_the_validation_rows_is_not_learned_by_heart(capsys) -> None:
    data: Any = tasks.task("digits")
    torch.manual_seed(0)
    net = trained(nn.Linear(64, 10).double(), data.X_train / 16, data.y_train, steps=40)
    assert not your_classifier.check(lambda rows: net(rows / 16).argmax(1), "digits")
    k = int(re.search(r"no  advice: (\d+) of 1079 training rows are right\. More steps", told(capsys))[1])  # type: ignore[index]
    assert k > 0.95 * 1079


def test_a_training_with_the_validation_rows_is_found_in_the_test(capsys) -> None:
    assert your_classifier.check(by_heart("train", "valid"), "names")
    assert not your_classifier.test(by_heart("train", "valid"), "names")
    assert re.search(
        r"no  test rows: \d+ of 216 right, but 21\d of 216 validation rows: has it", told(capsys)
    )


def test_names_padded_to_the_longest_in_their_batch(capsys) -> None:
    torch.manual_seed(0)
    embedding, cell = nn.Embedding(27, 8, padding_idx=0), nn.GRU(8, 6, batch_first=True)

    def predict(names: list[str]) -> Tensor:
        ids = [torch.tensor([ord(letter) - 96 for letter in name.lower()]) for name in names]
        output, _ = cell(embedding(nn.utils.rnn.pad_sequence(ids, batch_first=True)))
        return output[:, -1].argmax(1)

    assert not your_classifier.check(predict, "names")
    assert re.search(r"no  alone: \d+ of 100 answers .*: pad all names to one length, or pack", told(capsys))


def test_pixels_as_bytes_are_named_in_an_error(capsys) -> None:
    net = nn.Linear(784, 10)
    assert not your_classifier.check(lambda rows: net(rows.flatten(1)).argmax(1), "MNIST")
    said = told(capsys)
    assert "RuntimeError: mat1 and mat2 must have the same dtype" in said
    assert "predict was given: torch.uint8, (1000, 28, 28)" in said


def test_more_than_chance_is_a_lead_of_more_than_two_roots() -> None:
    def ahead(mine: int, theirs: int) -> int:
        """Of 100 rows, so many only one has right."""
        rows = torch.arange(100)
        return rivals._ahead(rows < mine, (rows >= mine) & (rows < mine + theirs))

    assert (ahead(4, 0), ahead(5, 0), ahead(0, 5), ahead(0, 0)) == (0, 1, -1, 0)
    for mine, theirs in [(20, 8), (20, 9), (8, 20), (30, 20), (50, 32)]:
        lead, chance = mine - theirs, 2 * math.sqrt(mine + theirs)
        assert ahead(mine, theirs) == (lead > chance) - (lead < -chance)


@pytest.mark.parametrize("name", tasks.TASKS)
def test_a_task_has_disjoint_parts_and_a_linear_model_beats_one_class(name: str) -> None:
    data, given = tasks.load(name), tasks.task(name)
    sizes = [len(data.y[part]) for part in tasks.PARTS]
    assert sizes[1] == sizes[2] <= sizes[0] and [len(data.X[part]) for part in tasks.PARTS] == sizes
    assert set(data.y["train"].tolist()) == set(range(len(given.classes)))
    assert list(given.baselines)[::2] == ["one class", "linear"]
    assert given.baselines["one class"] == (given.y_valid == given.y_train.mode().values).sum()
    for part in tasks.PARTS[1:]:
        correct = {rule: answers[part] == data.y[part] for rule, answers in data.baselines.items()}
        assert rivals._ahead(correct["linear"], correct["one class"]) == 1
    assert all(X.isfinite().all() and X.dtype == torch.float64 for X in data.numbers.values())


def test_every_row_is_in_one_part() -> None:
    whole = sorted(name for name, _ in tasks.load_names())
    assert sorted(name for part in tasks.PARTS for name in tasks.load("names").X[part]) == whole


def test_names_of_other_languages_are_classes_of_their_own(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    pairs = [(name, language.upper()) for name, language in tasks.load_names() if language != "it"]
    monkeypatch.setattr(tasks, "load_names", lambda: [*pairs, *[("Macdonald", "Scottish")] * 50])
    tasks.load.cache_clear()
    data: Any = tasks.task("names")
    tasks.load.cache_clear()
    assert data.classes == ["DE", "ES", "FI", "NL", "SV", "Scottish"]
    assert all((c == 5) == (name == "Macdonald") for name, c in zip(data.X_valid, data.y_valid, strict=True))
    assert data.baselines["linear"] > data.baselines["one class"]


def test_an_error_in_a_library_has_the_line_of_the_reader(capsys) -> None:
    def predict(rows: Tensor) -> Any:
        return numpy.stack([])

    assert not your_classifier.check(predict, "wine")
    assert f"no  answers: line {predict.__code__.co_firstlineno + 1}: ValueError: need" in told(capsys)


def test_whoever_changes_the_rows_does_not_change_those_of_the_checker(capsys) -> None:
    data: Any = tasks.task("wine")
    data.X_valid.sub_(MEAN)
    data.y_valid.add_(1)
    assert your_classifier.check(right, "wine"), told(capsys)


def test_the_random_numbers_of_the_reader_go_on_as_if_nothing_was_checked(capsys) -> None:
    torch.manual_seed(3)
    state = torch.get_rng_state()
    your_classifier.check(WRONG["dropout goes on"][0], "wine")
    your_classifier.test(right, "wine")
    tasks.load.cache_clear()
    tasks.task("wine")
    assert torch.equal(torch.get_rng_state(), state)


def test_an_unknown_task_and_a_missing_package_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="there is no task 'whine'; there are 'iris', 'wine',"):
        tasks.task("whine")
    tasks.load.cache_clear()
    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    with pytest.raises(ModuleNotFoundError, match="pip install scikit-learn"):
        tasks.task("wine")
