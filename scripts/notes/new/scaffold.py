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

ANSWER = "assert here what your answer claims | 在这里断言你的答案"
ANSWERS = {  # the snippets of a new chapter's exercises
    "answer_1": f'''"""The answer to exercise 1 | 练习 1 的答案"""

# %% answer
import torch

total = torch.tensor([1.0, 2.0, 3.0]).sum()
assert total == 6  # {ANSWER}
print(total)
''',
    "bug_2": f'''"""A program with a bug | 有错误的程序"""

# %% bug
import torch

x = torch.tensor([1.0, 2.0, 3.0])
print(x.max())  # {COMMENT}
''',
    "answer_2": f'''"""The answer to exercise 2 | 练习 2 的答案"""

# %% answer
import torch

total = torch.tensor([1.0, 2.0, 3.0]).sum()
assert total == 6  # {ANSWER}
print(total)
''',
    "answer_3": f'''"""The answer to exercise 3 | 练习 3 的答案"""

# %% answer
import torch


def add_up(x):
    """Return the sum of all elements | 返回所有元素的和"""
    total = torch.tensor(0.0)
    for value in x:
        total = total + value
    return total


x = torch.tensor([1.0, 2.0, 3.0])
assert add_up(x) == x.sum()  # {ANSWER}
print(add_up(x))
''',
    "answer_4": f'''"""The answer to exercise 4 | 练习 4 的答案"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0])
assert x.sum() == x.flip(0).sum()  # {ANSWER}
print(x.flip(0).sum())
''',
}

WORDS = {
    "zh": {
        "question": "用一句话说明这一章回答什么问题",
        "heading": "新的一章：",
        "opening": "用一小段写出初学者真的会问的问题。",
        "first": "- 第一句话。",
        "second": "- 第二句话。",
        "third": "- 第三句话。",
        "before": "先说要看什么，再看代码：",
        "after": "再用一两句话说明为什么。",
        "option": "读者很可能会猜的 | 一句话说明为什么不是",
        "guess": "读者看到代码，先猜输出。",
        "bug": "读者找出错在哪里。",
        "build": "读者从空文件写起；说明写什么、怎样检验。",
        "explain": "读者用自己的话说明为什么。",
        "new": "新的一部分：",
        "part": "用一句话说明这一部分讲什么",
        "order": "用两三句话说明这一部分讲什么，按什么顺序讲。",
        "caption": "[新的例子](",
    },
    "en": {
        "question": "One sentence that says which question this chapter answers",
        "heading": "A new chapter: ",
        "opening": "In one short paragraph, ask the question that a beginner really has.",
        "first": "- The first line.",
        "second": "- The second line.",
        "third": "- The third line.",
        "before": "Say what to look for, then show the code:",
        "after": "Say why in a sentence or two.",
        "option": "what a reader may well predict | why it is something else, in one sentence",
        "guess": "Let readers predict what the code prints.",
        "bug": "Let readers find what is wrong.",
        "build": "Let readers start from an empty file: say what to write and how to check it.",
        "explain": "Let readers say why, in their own words.",
        "new": "A new part: ",
        "part": "One sentence that says what this part is about",
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

[三个数的和](../../../snippets/{folder}/{name}.py#total "run predict")

- [ ] {option}
- [x] `tensor(6.)`

    {after}

## 练习 {{ #exercises }}

### 1. 先猜再看：一个例子 {{ #exercise-1 }}

{guess}

??? answer "答案"

    [先猜再看](../../../snippets/{folder}/answer_1.py "run")

### 2. 找错误：另一个例子 {{ #exercise-2 }}

{bug}

[有错误的程序](../../../snippets/{folder}/bug_2.py "run")

??? answer "答案"

    [没有错误的程序](../../../snippets/{folder}/answer_2.py "run")

### 3. 动手写：第三个例子 {{ #exercise-3 }}

{build}

??? answer "答案"

    [一种写法](../../../snippets/{folder}/answer_3.py "run")

### 4. 说一说：第四个例子 {{ #exercise-4 }}

{explain}

??? answer "答案"

    [用代码说明](../../../snippets/{folder}/answer_4.py "run")

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

[The sum of three numbers](../../../snippets/{folder}/{name}.py#total "run predict")

- [ ] {option}
- [x] `tensor(6.)`

    {after}

## Exercises {{ #exercises }}

### 1. Predict the output: an example {{ #exercise-1 }}

{guess}

??? answer "Answer"

    [What it prints](../../../snippets/{folder}/answer_1.py "run")

### 2. Find the bug: a second example {{ #exercise-2 }}

{bug}

[A program with a bug](../../../snippets/{folder}/bug_2.py "run")

??? answer "Answer"

    [The program without the bug](../../../snippets/{folder}/answer_2.py "run")

### 3. Build: a third example {{ #exercise-3 }}

{build}

??? answer "Answer"

    [One way to write it](../../../snippets/{folder}/answer_3.py "run")

### 4. Explain: a fourth example {{ #exercise-4 }}

{explain}

??? answer "Answer"

    [What shows it](../../../snippets/{folder}/answer_4.py "run")

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
