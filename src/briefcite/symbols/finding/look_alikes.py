"""Letters and marks of other scripts that look like those of symbols: Cyrillic, Greek, full-width."""

from __future__ import annotations

from ...patterns import pattern

_CYRILLIC = dict(zip("АВСЕНІЈКМОРЅТХУГ", "ABCEHIJKMOPSTXYG", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True))
_FULL_WIDTH = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
_SLASHES = dict.fromkeys("\u2215\u2044\u2571\u29f8", "/")
_ALIKE = str.maketrans(_CYRILLIC | _GREEK | _FULL_WIDTH | _SLASHES)
_FOREIGN = pattern(r"[АВСЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ\u2215\u2044\u2571\u29f8\uff01-\uff5e]")


def to_latin(text: str) -> str:
    """A text, at its length, with look-alikes as the letters and marks that symbols are written in.

    >>> to_latin("А/RES/71/313") == "А/RES/71/313", to_latin("А／RES／71／313")
    (False, 'A/RES/71/313')
    """
    return text.translate(_ALIKE) if not text.isascii() and _FOREIGN.search(text) else text
