"""What a new chapter, a new part and a new snippet begin with: text that every check accepts as it is."""

from __future__ import annotations

SNIPPET = '''"""The sum of three numbers | 三个数的和"""

# %% total
import torch

x = torch.tensor([1.0, 2.0, 3.0])  # put here what you want to show | 换成你要展示的内容
print(x.sum())
'''

CHAPTER = {
    "zh": """---
description: 用一句话说明这一章回答什么问题。
prerequisites: []
minutes: 5
covers: {{}}
---

# 新的一章：{title}

用一小段写出初学者真的会问的问题。

!!! abstract "三句话回答"

    - 第一句话。
    - 第二句话。
    - 第三句话。

## 第一步 {{ #first-step }}

先说要看什么，再看代码：

[三个数的和](../../../snippets/{folder}/{name}.py#total "run")

程序给出 `run:{folder}/{name}.py#total`。再用一两句话说明为什么。

## 下一步 {{ #next }}

- 回到[这一部分的目录](index.md)。
""",
    "en": """---
description: One sentence that says which question this chapter answers.
prerequisites: []
minutes: 5
covers: {{}}
---

# A new chapter: {title}

In one short paragraph, ask the question that a beginner really has.

!!! abstract "In three lines"

    - The first line.
    - The second line.
    - The third line.

## The first step {{ #first-step }}

Say what to look for, then show the code:

[The sum of three numbers](../../../snippets/{folder}/{name}.py#total "run")

The program prints `run:{folder}/{name}.py#total`. Say why in a sentence or two.

## Next {{ #next }}

- Back to [the contents of this part](index.md).
""",
}

PART = {
    "zh": """---
description: 用一句话说明这一部分讲什么。
prerequisites: []
search: {{boost: 0.6}}
---

# {title}

用两三句话说明这一部分讲什么，按什么顺序讲。

<!-- notes: part -->
""",
    "en": """---
description: One sentence that says what this part is about.
prerequisites: []
search: {{boost: 0.6}}
---

# {title}

In two or three sentences, say what this part is about and in which order it goes.

<!-- notes: part -->
""",
}

CAPTION = {"zh": "新的例子", "en": "A new example"}


def chapter(language: str, slug: str, folder: str, name: str) -> str:
    """A page that shows one snippet."""
    return CHAPTER[language].format(title=slug.replace("-", " "), folder=folder, name=name)


def directive(language: str, folder: str, name: str) -> str:
    """The paragraph that shows a snippet."""
    return f'[{CAPTION[language]}](../../../snippets/{folder}/{name}.py#total "run")\n'
