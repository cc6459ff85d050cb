"""One pair per rule: a passage with one mistake, how it reads when right, and what is said about it."""

RUN = "../../../snippets/part/chapter"

# name: language, wrong, right, message; the body of a page, which begins on line 10
PROSE = {
    "half-width comma": ("zh", "先求和,再打印。", "先求和，再打印。", "half-width `,`"),
    "half-width comma after Latin": (
        "zh",
        "用 PyTorch, 我们打印。",
        "用 PyTorch，我们打印。",
        "half-width `,`",
    ),
    "half-width stop": ("zh", "结果在 `x.grad` 里.", "结果在 `x.grad` 里。", "half-width `.`"),
    "half-width stop after code": ("zh", "结果是 `x`.", "结果是 `x`。", "half-width `.`"),
    "half-width colon in a title": (
        "zh",
        '!!! note "注意:形状"\n\n    正文。',
        '!!! note "注意：形状"\n\n    正文。',
        "half-width `:`",
    ),
    "half-width semicolon": ("zh", "一是值;二是形状。", "一是值；二是形状。", "half-width `;`"),
    "half-width question": ("zh", "形状是什么?", "形状是什么？", "half-width `?`"),
    "half-width exclamation": ("zh", "先猜!再看。", "先猜！再看。", "half-width `!`"),
    "half-width brackets": ("zh", "损失 (标量) 变小。", "损失（标量）变小。", "half-width `()`"),
    "half-width brackets round a word": (
        "zh",
        "叫雅可比积 (VJP)。",
        "叫雅可比积（VJP）。",
        "half-width `()`",
    ),
    "space before Latin": ("zh", "我们用PyTorch。", "我们用 PyTorch。", "no space between"),
    "space after a digit": ("zh", "共有 3个数。", "共有 3 个数。", "no space between"),
    "space before code": ("zh", "调用`step`，再看。", "调用 `step`，再看。", "no space between"),
    "space after a formula": ("zh", "求 $x^2$的导数。", "求 $x^2$ 的导数。", "no space between"),
    "space before a shape": ("zh", "形状是(2, 3)。", "形状是 (2, 3)。", "no space between"),
    "space before a link": (
        "zh",
        "见[`sum`](https://a.org/)。",
        "见 [`sum`](https://a.org/)。",
        "no space between",
    ),
    "space after bold": ("zh", "**Adam**更快。", "**Adam** 更快。", "no space between"),
    "space in a table": ("zh", "| 共3 | a |\n|---|---|", "| 共 3 | a |\n|---|---|", "no space between"),
    "space beside punctuation": ("zh", "先看 `x` ，再看。", "先看 `x`，再看。", "a space beside `，`"),
    "space between characters": ("zh", "先看 形状。", "先看形状。", "a space between Chinese"),
    "British spelling": (
        "en",
        "The behaviour is the same.",
        "The behavior is the same.",
        "`behaviour` is not",
    ),
    "misspelling": ("en", "It recieves a tensor.", "It receives a tensor.", "`recieves` is not"),
    "full-width in English": (
        "en",
        "First the sum，then the mean.",
        "First the sum, then the mean.",
        "full-width",
    ),
    "Chinese in English": (
        "en",
        "Then 先求和再打印。",
        "Then sum and print.",
        "Chinese text on an English page",
    ),
    "avoided term": ("zh", "叶节点没有它。", "叶子张量没有它。", "“叶节点”: these notes say “叶子张量”"),
    "avoided English term": ("en", "Leaf nodes have none.", "Leaf tensors have none.", "“Leaf nodes”"),
    "half-width comma in an option": (
        "zh",
        f'[数]({RUN}/a.py#x "run predict")\n\n- [x] 是 `0.693`,对吧 | 因为\n- [ ] 报错\n\n    因为。',
        f'[数]({RUN}/a.py#x "run predict")\n\n- [x] 是 `0.693`，对吧 | 因为\n- [ ] 报错\n\n    因为。',
        "half-width `,`",
    ),
    "British spelling in a reason": (
        "en",
        f'[A]({RUN}/a.py#x "run predict")\n\n- [x] `0.693`\n- [ ] an error | its behaviour\n\n    Why.',
        f'[A]({RUN}/a.py#x "run predict")\n\n- [x] `0.693`\n- [ ] an error | its behavior\n\n    Why.',
        "`behaviour` is not",
    ),
    "typed decimal": (
        "en",
        f'[A]({RUN}/a.py#x "run")\n\nIt is 0.693.',
        f'[A]({RUN}/a.py#x "run")\n\nIt is `run:part/chapter/a.py#x`.',
        "0.693 is typed by hand, and `part/chapter/a.py#x` prints it",
    ),
    "missing page": ("en", "See [A](b.md).", "See [A](chapter.md).", "there is no such page"),
    "missing section": ("en", "See [A](#two).", "See [A](#one).", "that page has no section #two"),
    "missing term": (
        "en",
        "See [A](../reference/glossary.md#tensr).",
        "See [A](../reference/glossary.md#leaf-tensor).",
        "that page has no section #tensr",
    ),
    "missing file": (
        "en",
        "See [A](../../../scripts/b.py).",
        "See [A](a.svg).",
        "there is no such file",
    ),
    "file outside of the book": (
        "en",
        "See [A](../../../mkdocs.yml).",
        "See `mkdocs.yml`.",
        "that file is no part of the site",
    ),
    "page of the other language": (
        "en",
        "See [A](../../zh/reference/glossary.md).",
        "See [A](../reference/glossary.md).",
        "that page belongs to the other language",
    ),
    "image without description": ("zh", "![ ](a.svg)", "![图](a.svg)", "an image without a description"),
    "link without words": ("en", "See [](chapter.md).", "See [A](chapter.md).", "a link without words"),
    "empty caption": ("en", f'[]({RUN}/a.py#x "run")', f'[A]({RUN}/a.py#x "run")', "without a caption"),
    "caption in Chinese": (
        "en",
        f'[求和]({RUN}/a.py "run")',
        f'[A sum]({RUN}/a.py "run")',
        "Chinese text on an English page",
    ),
    "caption in English": (
        "zh",
        f'[The sum]({RUN}/a.py "run")',
        f'[和]({RUN}/a.py "run")',
        "an English caption",
    ),
    "missing snippet": (
        "en",
        f'[A]({RUN}/b.py "run")',
        f'[A]({RUN}/a.py "run")',
        "no snippet `part/chapter/b.py`",
    ),
    "missing cell": ("en", f'[A]({RUN}/a.py#y "run")', f'[A]({RUN}/a.py#x "run")', "has no cell `y`"),
    "long cell": (
        "en",
        f'[A]({RUN}/long.py#all "run")',
        f'[A]({RUN}/long.py#all "run output")',
        "shows 31 lines",
    ),
    "heading without id": ("en", "## Two", "## Two { #two }", "the heading “Two” has no id"),
    "odd id": ("en", "## Two { #Two_2 }", "## Two { #two-2 }", "`#Two_2` is not an id"),
    "second title": ("en", "# Two", "## Two { #two }", "a second title"),
}

# name: old and new text of the head, line, message
FRONT = {
    "no description": ("description: One sentence.\n", "", 1, "the front matter has no `description`"),
    "other language": ("One sentence.", "一句话。", 2, "Chinese text on an English page"),
    "typed minutes": ("status: 5", "minutes: 5", 4, "`minutes` is not typed"),
    "optional in other words": ("status: 5", "optional: maybe", 4, "`optional: maybe`"),
    "optional and not": ("status: 5", "optional: false", 4, "`optional: False`"),
    "no prerequisites": ("prerequisites: []\n", "", 1, "the front matter has no `prerequisites`"),
    "unknown prerequisite": ("[]", "[part/chaptr]", 3, "no chapter `part/chaptr`"),
    "no covers": ("covers: {}\n", "", 1, "the front matter has no `covers`"),
    "wrong proof": ("covers: {}", "covers: {S1-1: '#two'}", 5, "no heading `#two` on this page"),
    "no title": ("# A title", "A title", 8, "the page does not begin with its title"),
    "title with id": ("# A title", "# A title { #title }", 8, "the title has an id, #title"),
}

# Right as it stands: what looks like a mistake and is none
RIGHT = {
    "zh": [
        "形状从 (2, 3) 变成 (B, T, C)，见[甲](chapter.md)和[乙](chapter.md)。",
        "`x,y` 与 $a, b$ 都是 50% 的值，12:30 开始，f(x) 也行。",
        "**先看书。** 推荐《深度学习》，“叶节点”是原话。",
        "### 1. 猜输出 { #exercise-9 }",
        "```python\nx=1,2 #中文,中文\n```",
        "用 `x`\n{ .notes-lead }",
        "向量-雅可比积、E1、E2……都在这里（VJP，见线性回归模型.py）。",
        "<!-- 中文,注释 -->",
        "两个空格换行。  \n下一行。",
    ],
    "en": [
        "Known as 花书, “the flower book”, with one word in quotes: “colour”.",
        "`behaviour` and $colour$ are code; 0.69 and version 2.13.0 are no outputs.",
        "```text\nbehaviour 0.693\n```",
        "Write `` `run:part/chapter/other.py#x` `` for a value.",
    ],
}
