"""Lines of code on a narrow screen: a long one is an element of its own, so that it can hang where it breaks.

``<span class="line" style="--in:4">    …\\n</span>`` begins four columns in; the style sheet lets what comes
after a break begin a little further in than that. Short lines fit everywhere and stay as they are.
"""

from __future__ import annotations

import html
import re
import unicodedata

from markdown.postprocessors import Postprocessor

FITS = 28  # columns that the narrowest phones have beside the copy buttons
CODE = re.compile(
    r'(<div class="[^"]*\bhighlight"[^>]*>(?:<span class="filename">[^<]*</span>)?'
    r"<pre[^>]*><span></span><code>)"
    r"(.*?)(</code></pre>)",
    re.S,
)
LINE = re.compile(r'((?:</span>)?(?:<span class="hll">)?)([^\n]+\n)')
TAG = re.compile(r"<[^>]*>")


class Lines(Postprocessor):
    """Marks the long lines of all highlighted code of a page."""

    def run(self, text: str) -> str:
        return marked(text)


def marked(markup: str) -> str:
    """HTML whose highlighted code has an element around each long line.

    Args:
        markup: HTML in which no span of a token goes on over the end of a line.
    """
    return CODE.sub(lambda code: code[1] + LINE.sub(_line, code[2]) + code[3], markup)


def _line(found: re.Match[str]) -> str:
    text = html.unescape(TAG.sub("", found[2])).rstrip("\n")
    if sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text) <= FITS:
        return found[0]
    indent = len(text) - len(text.lstrip(" "))
    style = f' style="--in:{indent}"' if indent else ""
    return f'{found[1]}<span class="line"{style}>{found[2]}</span>'
