"""A cross-reference points to a note that does not exist.

Why: Readers search in vain; the note was deleted, or the notes were numbered again.

Basis: the notes of the article.

Exceptions: cross-references in quotations, and those to notes of another document (“note 7 of the judgment”,
“note 9 thereto”, “its footnote 4”).

See also: repeat-note-differs, repeat-note-misplaced.

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

    [^1]: A/HRC/25/CRP.1, p. 3, note 7; see note 45 of the judgment, and notes 7 and 8 to Document 115;
        the Court wrote “see note 9 above” in its footnote 4 and in note 9 thereto.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every cross-reference to a note that the article does not have."""
    for repeat in reading.repeats:
        if repeat.doubt == "missing":
            count = len(reading.article.notes)
            notes = "1 note" if count == 1 else f"{count} notes"
            yield Finding(
                repeat.span,
                f"“{repeat.span}” points to a note that does not exist: the article has {notes}.",
                help="check which note is meant, and write its number",
            )
