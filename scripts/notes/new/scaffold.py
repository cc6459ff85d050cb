"""What a new chapter, a new part and a new snippet begin with: it builds and runs, and waits for an author.

``WORDS`` is what authors replace. The templates are made of it, and lint looks for it: both say the same.
"""

from __future__ import annotations

COMMENT = "put here what you want to show | 换成你要展示的内容"
SNIPPET = f'''"""The sum of three numbers | 三个数的和"""

# %% total
import torch

x = torch.tensor([1.0, 2.0, 3.0])  # {COMMENT}
print(x.sum())
'''

WORDS = {
    "zh": {
        "question": "用一句话说明这一章回答什么问题。",
        "heading": "新的一章：",
        "opening": "用一小段写出初学者真的会问的问题。",
        "first": "- 第一句话。",
        "second": "- 第二句话。",
        "third": "- 第三句话。",
        "before": "先说要看什么，再看代码：",
        "after": "再用一两句话说明为什么。",
        "new": "新的一部分：",
        "part": "用一句话说明这一部分讲什么。",
        "order": "用两三句话说明这一部分讲什么，按什么顺序讲。",
        "caption": "[新的例子](",
    },
    "en": {
        "question": "One sentence that says which question this chapter answers.",
        "heading": "A new chapter: ",
        "opening": "In one short paragraph, ask the question that a beginner really has.",
        "first": "- The first line.",
        "second": "- The second line.",
        "third": "- The third line.",
        "before": "Say what to look for, then show the code:",
        "after": "Say why in a sentence or two.",
        "new": "A new part: ",
        "part": "One sentence that says what this part is about.",
        "order": "In two or three sentences, say what this part is about and in which order it goes.",
        "caption": "[A new example](",
    },
}

CHAPTER = {
    "zh": """---
description: {question}
prerequisites: []
introduces: []
covers: {{}}
---

# {heading}{title}

{opening}

!!! abstract "三句话回答"

    {first}
    {second}
    {third}

## 第一步 {{ #first-step }}

{before}

[三个数的和](../../../snippets/{folder}/{name}.py#total "run")

程序给出 `run:{folder}/{name}.py#total`。{after}

## 下一步 {{ #next }}

- 回到[这一部分的目录](index.md)。
""",
    "en": """---
description: {question}
prerequisites: []
introduces: []
covers: {{}}
---

# {heading}{title}

{opening}

!!! abstract "In three lines"

    {first}
    {second}
    {third}

## The first step {{ #first-step }}

{before}

[The sum of three numbers](../../../snippets/{folder}/{name}.py#total "run")

The program prints `run:{folder}/{name}.py#total`. {after}

## Next {{ #next }}

- Back to [the contents of this part](index.md).
""",
}

PART = """---
description: {part}
prerequisites: []
search: {{boost: 0.6}}
---

# {title}

{order}

<!-- notes: part -->
"""


def chapter(language: str, slug: str, folder: str, name: str) -> str:
    """A page that shows one snippet."""
    title = slug.replace("-", " ")
    return CHAPTER[language].format(title=title, folder=folder, name=name, **WORDS[language])


def part(language: str, name: str) -> str:
    """The page that begins a part."""
    return PART.format(title=part_title(language, name), **WORDS[language])


def part_title(language: str, name: str) -> str:
    """What the part in the folder ``name`` is called until its author says so."""
    return WORDS[language]["new"] + name.replace("-", " ")


def directive(language: str, folder: str, name: str) -> str:
    """The paragraph that shows a snippet."""
    return f'{WORDS[language]["caption"]}../../../snippets/{folder}/{name}.py#total "run")\n'


def left(language: str, line: str) -> str:
    """The text of a template that is left in a line of a page; ``""`` if there is none."""
    for text in WORDS[language].values():
        if text == line.strip() or (text in line and not text.startswith("- ")):
            return text.strip(" -[](")
    return ""
