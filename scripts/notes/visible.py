"""Characters that nobody sees: controls, direction marks, and blanks without width.

In a record they would make the file binary for git, or show a reviewer other text than it holds
(CVE-2021-42574). They are written as Python writes them: ``\\x00``, ``\\u202e``, ``\\U000e0041``. The list is
Unicode's (Default_Ignorable_Code_Point and the line ends of TR 14), without what emoji and Chinese are
written with: the joiner U+200D and the selectors of variants.
"""

from __future__ import annotations

import json
import re

HIDDEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, save tab and line feed
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
PATTERN = re.compile(f"[{HIDDEN}]")
IN_JSON = re.compile(f"[{HIDDEN}\\ud800-\\udfff]")


def escape(text: str) -> str:
    """Text with every hidden character written out.

    Args:
        text: any; tabs and line feeds stay.
    """
    return PATTERN.sub(lambda found: spelling(found[0]), text)


def escape_json(text: str) -> str:
    """JSON of the same value without a hidden character, nor half of one.

    Args:
        text: JSON, whose controls are written out already.
    """
    return IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1].replace("\x7f", r"\u007f"), text)


def spelling(character: str) -> str:
    """How Python writes a hidden character, as ``\\u202e``.

    Args:
        character: a single one.
    """
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
