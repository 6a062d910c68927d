"""A character stands in a note that belongs to nothing.

Why: It was left over when text was pasted or a list was taken apart; invisible ones break searches.

Basis: logic. Said of an asterisk behind a full stop with no partner in the note, of a semicolon at
the end of a note, and of characters without width that join no letters of a script that needs them.

Bad::

    The office opened in June.[^1]

    [^1]: “A visit to a store tells a different story.* A person knows all,” 192096e.pdf.

Good::

    The office opened in June.[^1]

    [^1]: *Office*, “Cars.”* *“A list.”
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

ASTERISKS = "*†‡"
"""Marks behind a sentence, which send to a note that was left where the words were taken."""
CODE = pattern(r"\$[a-z_]")
"""What a note has that quotes a program."""
INVISIBLE = pattern(
    "(?<=[\x21-\u024f\u2010-\u203f])[\u200b\u200c\u200d\u2060\ufeff](?=[\\s\x21-\u024f\u2010-\u203f])",
    signs="\u200b|\u200c|\u200d|\u2060|\ufeff",
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such character in the notes."""
    for note in reading.article.notes:
        stretch = reading.article.stretch(note.body)
        words = stretch.words
        for sign in ASTERISKS:
            if words.count(sign) == 1 and is_behind_sentence(words, at := words.index(sign)):
                yield report(stretch, at, f"A “{sign}” stands alone in “{around(words, at)}”.")
        if words.endswith(";") and not CODE.search(words):
            at = len(words) - 1
            yield report(stretch, at, f"The note ends in a semicolon, after “{around(words, at)}”.")
        for match in INVISIBLE.finditer(words):
            seen = words[max(0, match.start() - 12) : match.end() + 12].replace(match[0], "·")
            name = f"U+{ord(match[0]):04X}"
            yield report(
                stretch,
                match.start(),
                f"An invisible character ({name}) stands in “{seen.strip()}”, at the dot.",
            )


def is_behind_sentence(words: str, place: int) -> bool:
    """Whether a sentence ends directly before a place, and nothing touches the sign at it."""
    before, after = words[max(0, place - 2) : place], words[place + 1 : place + 2]
    return before[:1].islower() and before[1:] == "." and (not after or after.isspace())


def around(words: str, place: int) -> str:
    """The words before a place, and the character at it."""
    return " ".join(words[max(0, place - 30) : place + 1].split()[-3:])


def report(stretch: Stretch, place: int, message: str) -> Finding:
    """The finding for one character."""
    return Finding(
        stretch.span(place, place + 1),
        message,
        help="take it out, or add what it belongs to",
        basis="logic",
    )
