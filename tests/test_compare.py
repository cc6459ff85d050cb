"""The comparison rule by rule; the corpora (test_corpus.py) hold many more cases of each kind."""

import time

import pytest
from notes.compare import compare, compare_json, compare_svg, lexer, merge, numeral

FIGURE = """<svg viewBox="0 0 100 50"><defs><clipPath id="p0a1b2c3d4e"/></defs>
<path d="M 10 20 L 30.12 30" clip-path="url(#p0a1b2c3d4e)" style="stroke: #1f77b4"/>
<text x="5">loss</text></svg>"""


def said(expected, actual, tolerance=None):
    return [str(difference) for difference in compare(expected, actual, tolerance).differences]


@pytest.mark.parametrize(
    ("expected", "actual", "verdict"),
    [
        ("0.3333", "0.3334", "same"),
        ("0.3333", "0.3335", "value"),
        ("2.0000", "1.9999", "same"),
        ("9.9999e-01", "1.0000e+00", "same"),
        ("2.", "1.9999", "format"),
        ("2.", "1.", "value"),
        ("2.", "2.9", "value"),
        ("2", "3", "value"),
        ("2", "2.", "type"),
        ("0.1", "0.2", "value"),
        ("1e-04", "2e-04", "value"),
        ("0.0001", "0.0002", "value"),
        ("0.0000", "0.0001", "value"),
        ("0.0012", "0.0013", "same"),
        ("-0.0001", "0.0001", "sign"),
        ("-0.", "0.", "format"),
        ("1.", "1.0000", "format"),
        ("1e-3", "0.001", "format"),
        ("1.2345e-04", "0.0001", "format"),
        ("0.30000000000000004", "0.3", "same"),
        ("0.3333333432674408", "0.3333343432674408", "same"),
        ("0.3333333432674408", "0.3333433432674408", "value"),
        ("8912.8496", "8912.8486", "same"),
        ("20000.1230", "20000.1250", "value"),
        ("16777216.0", "16777217.0", "value"),
        ("9999999.0", "10000000.0", "value"),
        ("123456789.0", "123456788.0", "value"),
        ("16777216.0", "16777216.000001", "format"),
        ("2.0", "1.9999999999999998", "same"),
        ("98765.432109", "98765.432909", "same"),
        ("98765.432109", "98765.433209", "value"),
        ("1.00000000e+10", "1.00000500e+10", "value"),
        ("1.+", "1.", "value"),
        ("1e999999999", "2e999999999", "value"),
        ("9" * 5000 + ".5", "9" * 5000 + ".6", "value"),
    ],
)
def test_numbers(expected, actual, verdict):
    assert numeral.judge(expected, actual) == verdict
    assert numeral.judge(actual, expected) == verdict


@pytest.mark.parametrize(
    ("expected", "actual", "tolerance", "drift"),
    [
        ("0.500", "0.505", 0.01, False),
        ("0.500", "0.506", 0.01, True),
        ("-0.500", "0.500", 5.0, True),
        ("100", "101", 0.5, True),
        ("torch.Size([100])", "torch.Size([101])", 0.5, True),
        ("2.", "2.1", 0.05, False),
        ("0.5", "0.6", float("nan"), True),
        ("0.5", "0.6", -1.0, True),
    ],
)
def test_a_tolerance_is_relative_and_for_numbers_with_a_point_only(expected, actual, tolerance, drift):
    assert (compare(expected, actual, tolerance).verdict == "drift") == drift


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2.13.0 x1 float32 cuda:0", "word word word word sign number"),
        ("4h 3ms 0.12 s 3 samples", "number word duration word duration word number word"),
        ("<A at 0x7f00aa> 0x1f", "mark word word address mark word"),
        ("/tmp/tmpab/x.pt", "path sign word"),
        ("/a/b.py:3: UserWarning: no", "origin word sign word"),
        ("/a/b.py:3: ValueError: no", "sign word sign word sign number sign word sign word"),
        ("1.+2.j -inf", "number number sign word"),
        ("n = 3 s = 4", "word mark number word mark number"),
        ("--- ---", "rule"),
        ("0.weight 0.5.", "word number word"),
    ],
)
def test_tokens(text, kinds):
    assert [token.kind for token in lexer.tokens(text)] == kinds.split()


def test_a_line_is_what_one_value_was_wrapped_over():
    text = "{'a': 1,\n 'b': (x,\n 2)}\n(tensor([1.]),\n torch.Size([2,\n 3]))\nNet(\n  (a): ReLU()\n)\n(x\n1)"
    assert [(line.number, line.text.count("\n")) for line in lexer.lines(text)] == [
        (1, 0),
        (2, 0),
        (3, 0),
        (4, 2),
        (7, 0),
        (8, 0),
        (9, 0),
        (10, 0),
        (11, 0),
    ]


def test_a_line_is_what_a_tensor_was_wrapped_over():
    text = "a (\ntensor([1.,\n\n  2.]) b\n[1 2\n 3]\n['x',\n'y']  \n\n"
    assert [(line.number, line.text) for line in lexer.lines(text)] == [
        (1, "a ("),
        (2, "tensor([1.,\n\n  2.]) b"),
        (5, "[1 2\n 3]"),
        (7, "['x',"),
        (8, "'y']"),
    ]


@pytest.mark.parametrize(
    ("expected", "actual", "message"),
    [
        ("tensor(-2.)", "tensor(-1.)", "line 1: value -2. → -1."),
        ("a\nloss -0.5000", "a\nloss 0.5000", "line 2: sign -0.5000 → 0.5000"),
        (
            "tensor([[0.1000, 0.2000],\n        [0.3000, 0.4000]])",
            "tensor([[0.1000, 0.2002],\n        [0.3000, 0.4003]])",
            "line 1: value 0.2000 → 0.2002 (index [0, 1], largest difference 3.0e-4 at [1, 1], "
            "2 values differ)",
        ),
        ("tensor([1., 2.])", "tensor([1., 5.])", "line 1: value 2. → 5. (index [1], difference 3)"),
        ("tensor([1., 2.])", "tensor([1., nan])", "line 1: value 2. → nan (index [1])"),
        ("torch.Size([2, 3])", "torch.Size([2, 4])", "line 1: shape 3 → 4"),
        ("tensor([1, 2])", "tensor([1, 2, 3])", "line 1: length , 3 ([2] → [3])"),
        ("tensor([1.])", "tensor([1.], dtype=torch.float64)", "line 1: dtype , dtype=torch.float64"),
        ("tensor(1, device='cpu')", "tensor(1, device='cuda')", "line 1: device cpu → cuda"),
        (
            "x, grad_fn=<AddBackward0>",
            "x, grad_fn=<MulBackward0>",
            "line 1: grad_fn AddBackward0 → MulBackward0",
        ),
        ("True", "False", "line 1: bool True → False"),
        ("ValueError: no", "TypeError: no", "line 1: exception ValueError → TypeError"),
        ("tensor([1., 2.])", "tensor([2., 1.])", "line 1: order 1., 2. → 2., 1."),
        ("a\nb", "a", "line 2: missing line b"),
        ("a", "a\nb", "line 2: extra line b"),
        ("1", "1.", "line 1: type 1 → 1."),
        ("435.", "435", "line 1: type 435. → 435"),
        ("tensor([435.])", "tensor([435])", "line 1: type 435. → 435 (index [0])"),
        ("tensor([1., 2.])", "tensor([1, 2])", "line 1: type 1. → 1 (index [0], 2 values differ)"),
        ("a\n  b\n  c", "a\nb\n  c", "line 2: indentation `  b` → `b` (2 → 0 blanks before it)"),
        ("x\n['the', ' cat']", "x\n['the', 'cat']", "line 2: blanks `' cat'` → `'cat'`"),
        ("x\n#  #", "x\n#   #", "line 2: blanks `#  #` → `#   #`"),
        (
            "   cat dog\nx        3",
            "   cat dog\nx    3",
            "line 2: column `x        3` → `x    3`",
        ),
    ],
)
def test_a_drift_is_said_as_a_person_would(expected, actual, message):
    assert said(expected, actual) == [message]


def test_lines_that_changed_places_are_one_difference_of_order():
    assert said("a\nb\nc\n", "b\nc\na\n") == ["line 1: order a"]


def test_every_tensor_and_every_scalar_of_a_line_has_its_own_difference():
    found = said("a=0.1 b=2. [1., 2., 3.]", "a=0.4 b=3. [1., 4., 5.]")
    assert [message.split(" (")[0].removeprefix("line 1: value ") for message in found] == [
        "0.1 → 0.4",
        "2. → 3.",
        "2. → 4.",
    ]


def test_format_says_what_is_spelled_and_laid_out_otherwise():
    assert said("tensor([1., 2.])", "tensor([1., 2.0000])") == ["line 1: spelling 2. → 2.0000"]
    assert said("a  1", "a    1") == ["line 1: layout a 1 → a 1"]


@pytest.mark.parametrize(
    ("expected", "actual", "verdict"),
    [
        ("loss [..]", "loss 0.5 of 3", "same"),
        ("epoch[..] loss=0.3333", "epoch12: t loss=0.3334", "same"),
        ("[..] loss 0.5000", "x y loss 0.6000", "drift"),
        ("a [..] b [..] 1", "a b x 1 b 2 b 1", "same"),
        ("tensor([[1., [..]\n        [3., 4.]])", "tensor([[1., 2.],\n        [3., 4.]])", "same"),
        ("tensor([1., [..], 3.])", "tensor([1., 2.,\n        2., 3.])", "drift"),
        ("[..]", "a\nb", "drift"),
        ("a", "[..]", "drift"),
    ],
)
def test_a_mask_covers_anything_within_a_line_of_the_record(expected, actual, verdict):
    assert compare(expected, actual).verdict == verdict


@pytest.mark.parametrize(
    ("expected", "actual", "merged"),
    [
        ("a 0.3333\nb 1", "a 0.3334\nb 2", "a 0.3333\nb 2"),
        ("loss 0.3333 acc 0.5000", "loss 0.3334 acc 0.9000", "loss 0.3333 acc 0.9000"),
        ("[..] loss 0.5000", "x y loss 0.6000", "[..] loss 0.6000"),
        ("epoch[..] 0.12 s loss 1", "epoch3: x 0.31 s loss 2", "epoch[..] 0.12 s loss 2"),
        ("<A at 0x7f01> 1\n3 ms", "<A at 0x7f02> 2\n4 ms", "<A at 0x7f01> 2\n3 ms"),
        ("tensor([1., 2.5000])", "tensor([1.0000, 7.5000])", "tensor([1.0000, 7.5000])"),
        ("3 ms\na", "new\n5 ms\na", "new\n3 ms\na"),
        ("3 ms\nb\na", "5 ms\na", "3 ms\na"),
        ("tensor([0.3333])", "tensor([0.3334], grad_fn=<A>)", "tensor([0.3333], grad_fn=<A>)"),
        ("a  1", "a 1", "a  1"),
        ("a 1\n", "a 2\n", "a 2\n"),
    ],
)
def test_an_update_touches_only_what_changed(expected, actual, merged):
    assert merge(expected, actual) == merged
    assert merge(merged, actual) == merged


@pytest.mark.parametrize(
    ("expected", "actual", "merged"),
    [
        ("a  1", "a 1", "a 1"),
        ("x = 2.  0.3333", "x = 2.0000 0.3334", "x = 2.0000 0.3333"),
        ("[..]  loss 2.", "x y loss 2.0000", "[..] loss 2.0000"),
        ("a\n[..]  b", "  a\n  x b", "  a\n  [..] b"),
        ("a\n3 ms", "  a\n  5 ms", "  a\n  3 ms"),
        ("(tensor([0.3333]),\n 3)", "(tensor([0.3334]), 3)", "(tensor([0.3333]), 3)"),
        ("[..] 1", "x 1", "[..] 1"),
    ],
)
def test_a_rewrite_takes_layout_and_spelling_and_keeps_noise_and_masks(expected, actual, merged):
    assert merge(expected, actual, rewrite=True) == merged
    assert compare(merged, actual).verdict == "same"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("30.12", "30.16", None),
        ("p0a1b2c3d4e", "pffffffffff", None),
        ("\n", "", None),
        ("30.12", "31.12", "line 2: coordinate 30.12 → 31.12 (d of <path>, number 3, difference 1)"),
        ("#1f77b4", "#ff7f0e", "line 2: attribute stroke: #1f77b4 → stroke: #ff7f0e (style of <path>)"),
        (">loss<", ">acc<", "line 3: text loss → acc"),
        (" L 30.12 30", "", "line 2: drawing M 10 20 L 30.12 30 → M 10 20 (d of <path>)"),
        (
            "url(#p0a1b2c3d4e)",
            "url(#pffffffffff)",
            "line 2: attribute url(#p0a1b2c3d4e) → url(#pffffffffff) (clip-path of <path>)",
        ),
        ('<text x="5">loss</text>', "", "line 3: structure text → svg"),
    ],
)
def test_figures(old, new, message):
    found = compare_svg(FIGURE, FIGURE.replace(old, new))
    assert [str(difference) for difference in found.differences] == ([message] if message else [])
    assert (found.verdict == "drift") == bool(message)


@pytest.mark.parametrize(
    ("expected", "actual", "verdict", "message"),
    [
        ('{"x": [0.25, 0.3333]}', '{"x": [0.25, 0.3334]}', "same", None),
        ('{"a": 1, "b": 2}', '{"b": 2, "a": 1}', "format", "line 1: layout"),
        ("[1e-3]", "[0.001]", "format", "line 1: spelling"),
        (
            '{"x": [0.25, 0.5]}',
            '{"x": [0.35, 0.9]}',
            "drift",
            "x[0], largest difference 0.4 at x[1], 2 values",
        ),
        ('{"x": {"y": 1}}', '{"x": {}}', "drift", "line 1: missing key 1 (x.y)"),
        ("[1, 2]", "[1]", "drift", "line 1: length"),
        ("[1]", '["1"]', "drift", "line 1: value"),
        ("[NaN]", "[0.0]", "drift", "line 1: value NaN → 0.0"),
        ("[1", "[1]", "drift", "no valid JSON"),
    ],
)
def test_data(expected, actual, verdict, message):
    found = compare_json(expected, actual)
    assert found.verdict == verdict
    assert message is None or message in str(found.differences[0])


@pytest.mark.parametrize(
    "unit",
    [
        "tensor([",
        "0.1234, ",
        "1+",
        "[..]",
        "...",
        "1.1.",
        "3 ms ",
        "/tmp/a",
        "a:1: ",
        "\n",
        "[\n",
        "at 0x1 ",
        "-= |",
        "[..]a ",
        "'a  b' ",
        "'a ",
        "\n  a  1",
        "{'a': 1,\n",
        "| +--",
    ],
)
def test_a_long_text_takes_time_in_proportion(unit):
    long = unit * (100_000 // len(unit))
    start = time.process_time()
    assert compare(long, long + "b").verdict in ("same", "drift")
    assert time.process_time() - start < 5  # about 0.2 s on an idle machine
