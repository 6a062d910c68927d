"""Texts as YAML scalars: plain where every YAML reader gives the same text back, else in double quotes."""

from __future__ import annotations

import re

PLAIN = re.compile(r"[^\W_][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff#:\\\"]*")
"""What may stand without quotation marks: no signs that mean something, nothing that a reader cuts."""

COERCED = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~|[-+]?[\d_.,:]+(?:e[-+]?\d+)?|0x[0-9a-f]+|0o[0-7]+|\.inf|\.nan)",
    re.IGNORECASE,
)
"""What other readers take for a truth value, nothing or a number."""

DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
URL = re.compile(r"https?://[^\s#,\[\]{}\"']+")
FLOW = frozenset("[]{},")


def quote(text: str) -> str:
    """A text as a scalar of a record file; years and dates stay plain, as people write them.

    >>> quote("A/RES/217(III)[A]"), quote("NO"), quote("2014-02-07"), quote("Note: this")
    ('"A/RES/217(III)[A]"', '"NO"', '2014-02-07', '"Note: this"')
    """
    if DATE.fullmatch(text) or URL.fullmatch(text):
        return text
    plain = PLAIN.fullmatch(text) and text == text.strip() and not FLOW & set(text)
    if plain and not COERCED.fullmatch(text):
        return text
    escaped = (escape(char) for char in text)
    return f'"{"".join(escaped)}"'


def escape(char: str) -> str:
    """A character as it stands between double quotes."""
    if char in '"\\':
        return "\\" + char
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
