"""The API pages: both languages show the same, all of it is described, other pages pay nothing."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import griffe
import pytest
from mkdocstrings_handlers.python._internal import rendering
from notes.project import LANGUAGES, Project
from notes.site import signatures

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("toolbox", "engine")
SHOWN = re.compile(r"^::: (\S+)", re.M)
LABELS = {"zh": ("参数：", "返回：", "引发："), "en": ("Parameters:", "Returns:", "Raises:")}


def shown(page: str, language: str) -> list[str]:
    path = ROOT / "docs" / language / "reference" / f"{page}.md"
    return SHOWN.findall(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def modules() -> griffe.ModulesCollection:
    """The toolbox and the engine, read and not imported."""
    loader = griffe.GriffeLoader(
        search_paths=[ROOT / "scripts", ROOT / "snippets"], docstring_parser="google"
    )
    for name in ("notes", "notes_toolbox"):
        loader.load(name)
    loader.resolve_aliases()
    return loader.modules_collection


def sections(item: griffe.Object, kind: griffe.DocstringSectionKind) -> list:
    return [
        found
        for part in (item.docstring.parsed if item.docstring else ())
        if part.kind is kind
        for found in part.value
    ]


def functions(item: griffe.Object) -> list[griffe.Function]:
    """What can be called of an object that a page shows."""
    if isinstance(item, griffe.Function):
        return [item]
    members = item.members.values() if item.is_class else ()
    return [m for m in members if isinstance(m, griffe.Function) and m.is_public and m.docstring]


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_show_the_same(page: str) -> None:
    assert shown(page, "zh") == shown(page, "en") != []


@pytest.mark.parametrize("name", [name for page in PAGES for name in shown(page, "en")])
def test_every_argument_is_described(name: str, modules: griffe.ModulesCollection) -> None:
    item = modules[name]
    assert item.docstring, f"{name} has no docstring"
    for function in functions(item):
        described = {found.name for found in sections(function, griffe.DocstringSectionKind.parameters)}
        asked = {parameter.name for parameter in function.parameters} - {"self"}
        moment = item.is_class and "Callback" in {item.name, *map(str, item.bases)}
        if not moment and function.name != "extendMarkdown":
            assert asked <= described, f"{function.path} does not describe {sorted(asked - described)}"
    if item.is_class and item.has_labels("dataclass"):
        described = {found.name for found in sections(item, griffe.DocstringSectionKind.attributes)}
        fields = {m.name for m in item.members.values() if m.is_attribute and m.is_public and m.annotation}
        assert fields <= described, f"{name} does not describe {sorted(fields - described)}"


@pytest.mark.parametrize("name", [name for page in PAGES for name in shown(page, "en")])
def test_every_exception_that_is_raised_is_described(name: str, modules: griffe.ModulesCollection) -> None:
    for function in functions(modules[name]):
        raised = set(re.findall(r"^\s+raise (\w+)", function.source, re.M))
        told = sections(function, griffe.DocstringSectionKind.raises)
        assert raised <= {str(found.annotation) for found in told}, function.path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_the_built_page_has_them_all(built: Path, page: str, language: str) -> None:
    text = (built / language / "reference" / page / "index.html").read_text(encoding="utf-8")
    for name in shown(page, language):
        assert f'id="{name}"' in text
    assert all(label in text for label in LABELS[language])
    other = next(one for one in LANGUAGES if one != language)
    assert not any(label in text for label in LABELS[other])
    assert "<autoref" not in text


def test_only_these_pages_load_their_style(built: Path) -> None:
    pages = [page for page in built.rglob("*.html") if "assets/css/api.css" in page.read_text("utf-8")]
    wanted = [
        built / language / "reference" / page / "index.html" for language in LANGUAGES for page in PAGES
    ]
    assert sorted(pages) == sorted(wanted)
    home = (built / "zh" / "index.html").read_text(encoding="utf-8")
    assert "_mkdocstrings.css" not in home


def test_the_toolbox_page_shows_what_the_package_offers() -> None:
    import notes_toolbox
    from notes_toolbox import faster_training, fuel, killed_training, six_faults, your_classifier

    names = shown("toolbox", "en")
    homes = (notes_toolbox, your_classifier, six_faults, faster_training, fuel, killed_training)
    assert {name.rpartition(".")[2] for name in names} == {name for home in homes for name in home.__all__}
    assert {"notes_toolbox.your_classifier.check", "notes_toolbox.six_faults.check"} <= set(names)
    assert all(inspect.getdoc(getattr(home, name)) for home in homes for name in home.__all__)


def test_a_signature_is_laid_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: list[str] = []

    def lay_out(code: str, width: int) -> str:
        laid_out.append(code)
        return f"{code}!"

    monkeypatch.setattr(rendering, "_get_formatter", lambda: lay_out)  # fails where the name has moved
    for _ in range(2):
        signatures.remember(Project(tmp_path))
        assert [rendering._get_formatter()(code, 76) for code in ("f(x)", "g(x)")] == ["f(x)!", "g(x)!"]
    assert laid_out == ["f(x)", "g(x)"]
