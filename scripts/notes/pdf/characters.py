"""Characters that can be found: a PDF from Chromium has the radical ⾃ for 自, as fonts draw both alike.

The text behind the glyphs is in the ``/ToUnicode`` tables; here radicals become the characters again.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

RADICALS = range(0x2E80, 0x2FE0)  # "CJK Radicals Supplement" and "Kangxi Radicals"
# Of the supplement, those without a decomposition that are drawn as a character: Unicode's
# EquivalentUnifiedIdeograph.txt.
TWINS = dict(
    zip(
        "⺎⺠⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "兀民西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)
LINE = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>(?: <([0-9A-Fa-f]{4})>)?(?=\s)")


def character(code: int) -> int:
    """The character that a radical stands for, or the code itself."""
    if code not in RADICALS:
        return code
    sign = chr(code)
    return ord(TWINS.get(sign) or unicodedata.normalize("NFKC", sign))


def table(text: bytes) -> bytes:
    """A ``/ToUnicode`` table in which no radical stands for a character."""

    def mend(found: re.Match[bytes]) -> bytes:
        first, last, start = found.groups()
        if start is None:  # one glyph
            same = len(last) != 4 or character(int(last, 16)) == int(last, 16)
            return found[0] if same else b"<%s> <%04X>" % (first, character(int(last, 16)))
        codes = range(int(start, 16), int(start, 16) + int(last, 16) - int(first, 16) + 1)
        if not any(code in RADICALS for code in codes):
            return found[0]
        listed = b" ".join(b"<%04X>" % character(code) for code in codes)
        return b"<%s> <%s> [%s]" % (first, last, listed)

    return LINE.sub(mend, text)


def mend(target: Path) -> None:
    """Rewrite the PDF ``target`` so that its Chinese text can be found and copied."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=target)
    for item in list(writer._objects):
        if isinstance(item, dict) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            stream = item["/ToUnicode"].get_object()
            stream.set_data(table(stream.get_data()))
    writer.write(target)
