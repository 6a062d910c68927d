"""Texts as YAML scalars: plain where every YAML reader gives the same text back, else in double quotes."""

from __future__ import annotations

import re

from ..patterns import pattern

PLAIN = pattern(r"[^\W_][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff#:\\\"]*")
"""What may be without quotation marks: no signs that mean something, nothing that a reader cuts."""

COERCED = pattern(
    r"(?:y|n|yes|no|on|off|true|false|null|[-+]?[\d_.,:]+(?:e[-+]?\d+)?|0x[0-9a-f_]+|0b[01_]+|0o[0-7_]+)",
    re.IGNORECASE,
)
"""What other readers take for a truth value, nothing or a number."""

NUMBER = pattern(r"0|[1-9][0-9]{0,14}|[12][0-9]{3}-[0-9]{2}(?:-[0-9]{2})?")
"""Whole numbers and dates, which every reader can give back as they are written."""

URL = pattern(r"https?://[^\s\x00-\x1f\x7f-\x9f\ufeff#,\[\]{}\"']*[\w/]")
FLOW = frozenset("[]{},")


def quote(text: str, *, block: bool = False) -> str:
    """A text as a scalar; whole numbers and dates stay plain, as people write them.

    With `block` it need not hold between brackets: commas and brackets are no reason to quote it then.

    >>> quote("A/RES/217(III)[A]"), quote("NO"), quote("2014-02-07"), quote("Note: this")
    ('"A/RES/217(III)[A]"', '"NO"', '2014-02-07', '"Note: this"')
    >>> quote("Smith, Ann"), quote("Smith, Ann", block=True)
    ('"Smith, Ann"', 'Smith, Ann')
    """
    if NUMBER.fullmatch(text) or (URL.fullmatch(text) and text.isprintable()):
        return text
    plain = PLAIN.fullmatch(text) and text == text.strip() and (block or not FLOW & set(text))
    if plain and text.isprintable() and not COERCED.fullmatch(text):
        return text
    escaped = (escape(char) for char in text)
    return f'"{"".join(escaped)}"'


def escape(char: str) -> str:
    """A character as it is between double quotes."""
    if char in '"\\':
        return "\\" + char
    if char in "\n\t":
        return "\\n" if char == "\n" else "\\t"
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
