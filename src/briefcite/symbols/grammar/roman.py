"""Roman numerals, by which the United Nations counted sessions and parts: `217 A (III)`, `3541 (XXX)`."""

from __future__ import annotations

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def read_roman(text: str) -> str:
    """A roman numeral in digits; the text itself if it is none.

    >>> read_roman("XXIX"), read_roman("L"), read_roman("PV"), read_roman("")
    ('29', '50', 'PV', '')
    """
    if not text or not set(text) <= set(VALUES):
        return text
    values = [VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return str(sum(-one if one < after else one for one, after in zip(values, following, strict=True)))


def write_roman(number: int) -> str:
    """A number to 39 as a roman numeral.

    >>> write_roman(25), write_roman(9)
    ('XXV', 'IX')
    """
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + ones[number % 10]
