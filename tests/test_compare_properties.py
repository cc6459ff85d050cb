"""Laws of the comparison, on texts made to be hard: numbers beside brackets, masks, units, addresses."""

import json
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from notes.compare import compare, compare_json, compare_svg, merge, numeral

PIECES = re.split(
    r"\s+",
    """
    tensor( array( ( ) [ ] , ... = : | ---
    [1., 2.] tensor([0.5000, -2.]) torch.Size([2, 3]) dtype=torch.float32
    requires_grad=True grad_fn=<AddBackward0> <A at 0x7f00aa> /tmp/tmpab/x.pt 0.12 3ms 4h s ms UserWarning:
    /a/b.py:3: nan inf -inf True False 1 2 10 1. 2. -2. 0. -0. 0.3333 0.3334 -0.5000 2.0000 1.9999 1e-3 0.001
    1.0000e-04 0.0001 0.0002 0.30000000000000004 0.3 2.13.0 1.+2.j epoch loss 损失
    ' " 'a b' b'c don't # .. └── | ^ { } 'key': None
    """.strip(),
)
JOINTS = ["", " ", "  ", "\n", ", ", "\n\n", "\n  ", "      "]


def texts(*more: str):
    parts = st.tuples(st.sampled_from([*PIECES, *more]), st.sampled_from(JOINTS))
    made = st.lists(parts, max_size=12).map(lambda found: "".join(piece + joint for piece, joint in found))
    return made | st.text(max_size=40)


@st.composite
def twins(draw, *more: str):
    """A text and one like it: a few of its characters or numbers changed, or another text altogether."""
    text = draw(texts(*more))
    numbers = list(re.finditer(r"\d+(\.\d*)?", text))
    if not numbers or draw(st.booleans()):
        laid_out = [text + "\n", text.replace(" ", "  "), text.replace("\n ", "\n"), text.replace("  ", " ")]
        return text, draw(st.sampled_from([*laid_out, "  " + text.replace("\n", "\n  ")]) | texts())
    number = draw(st.sampled_from(numbers))
    new = draw(st.sampled_from(["1.", "0.3334", "7", "", "1e5", "nan", number[0] + "0", "-" + number[0]]))
    return text, text[: number.start()] + new + text[number.end() :]


tolerances = st.none() | st.floats(0, 2)


@given(texts("[..]", "a[..]b"), tolerances)
def test_a_text_is_the_same_as_itself(text, tolerance):
    assert compare(text, text, tolerance).verdict == "same"
    assert merge(text, text, tolerance) == text


@given(twins(), tolerances)
@example(("tensor([1.,\n2.])", "tensor([1., 2.])"), None)
def test_without_masks_the_order_of_the_texts_is_no_matter(pair, tolerance):
    left, right = pair
    if "[..]" not in left + right:
        assert compare(left, right, tolerance).verdict == compare(right, left, tolerance).verdict


@given(twins("[..]"), st.floats(0, 1), st.floats(0, 1))
def test_a_wider_tolerance_adds_no_drift(pair, one, other):
    narrow, wide = (compare(*pair, tolerance).verdict for tolerance in sorted((one, other)))
    assert wide != "drift" or narrow == "drift"
    assert compare(*pair).verdict == "drift" or wide != "drift"


@settings(max_examples=500)
@given(twins("[..]", "a[..]b", "[..]1."), tolerances)
def test_after_an_update_the_check_is_clean_and_a_second_update_writes_nothing(pair, tolerance):
    expected, actual = pair
    merged = merge(expected, actual, tolerance)
    assert compare(merged, actual, tolerance).verdict != "drift"
    assert merge(merged, actual, tolerance) == merged
    if compare(expected, actual, tolerance).verdict != "drift":
        assert merged == expected


@settings(max_examples=500)
@given(twins("[..]", "a[..]b", "[..]1."), tolerances)
@example(("[..] 2.\n  b", "x 2.0000\nb"), None)
def test_after_a_rewrite_nothing_differs_but_noise_and_masks(pair, tolerance):
    expected, actual = pair
    merged = merge(expected, actual, tolerance, rewrite=True)
    assert compare(merged, actual, tolerance).verdict == "same"
    assert merge(merged, actual, tolerance, rewrite=True) == merged


@given(twins("[..]"), tolerances)
def test_a_drift_is_explained_and_the_same_is_not(pair, tolerance):
    found = compare(*pair, tolerance)
    assert bool(found.differences) == (found.verdict != "same")
    assert all(str(difference).startswith(f"line {difference.line}: ") for difference in found.differences)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_judged(left, right):
    for judge in (compare, compare_svg, compare_json):
        assert judge(left, right).verdict in ("same", "format", "drift")


decimals = st.decimals(-1000, 1000, allow_nan=False, places=4)


@given(decimals, st.integers(-3, 3))
def test_one_unit_in_the_last_place_is_noise_and_two_are_drift(value, units):
    other = value + units * value.__class__("0.0001")
    few = max(abs(value), abs(other)) < value.__class__("0.001")
    sign = value * other < 0
    fine = (abs(units) <= 1 and not few and not sign) or value == other
    assert (numeral.judge(f"{value:.4f}", f"{other:.4f}") in ("same", "format")) == fine


@given(st.integers(-50, 50), st.integers(-50, 50), st.floats(0, 0.5))
def test_integers_are_exact_and_whole_floats_among_themselves(one, other, tolerance):
    assert (compare(f"[{one}]", f"[{other}]", tolerance).verdict == "drift") == (one != other)
    assert (compare(f"tensor({one}.)", f"tensor({other}.)").verdict == "drift") == (one != other)


leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
trees = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner)
)


@given(trees, trees)
def test_data_is_judged_by_what_it_says(one, other):
    assert compare_json(json.dumps(one), json.dumps(one, indent=2)).verdict != "drift"
    left, right = json.dumps(one), json.dumps(other)
    assert compare_json(left, right).verdict == compare_json(right, left).verdict
