"""Letters without what marks them: by these, names are compared and sorted, and keys are made."""

from __future__ import annotations

import unicodedata

WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"}
)
"""Letters whose mark is a part of them, as they are spelt without it."""


def plain_letters(text: str) -> str:
    """A text in lower case without accents; letters of other scripts stay.

    >>> plain_letters("Ørsted, Müller & Þór")
    'orsted, muller & thor'
    """
    apart = unicodedata.normalize("NFKD", text).casefold().translate(WHOLE)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
