"""A reference sends to a note that does not exist.

Why: The reader looks in vain; the note was deleted, or the notes were numbered anew.

Basis: logic. Only references that surely mean this document are looked at, not those in quotations or to
notes of another document (“note 7 of the judgment”, “note 9 thereto”, “its footnote 4”).

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 3.
    [^2]: See note 7 above.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 3.
    [^2]: See note 1 above.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, p. 3, note 7; see note 45 of the judgment, and notes 7 and 8 to Document 115.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every reference to a note that the article has not."""
    count = len(reading.article.notes)
    for repeat in reading.repeats:
        if repeat.doubt == "missing":
            yield Finding(
                repeat.span,
                f"“{repeat.span}” sends to a note that does not exist: there are {count}.",
                help="find the note that is meant and write its number",
                basis="logic",
            )
