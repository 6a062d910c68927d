"""A note contains a stray character.

Why: It was left over when text was pasted or a list was taken apart; invisible characters break searches.

Basis: Every sign in a note belongs to a word, a pair or a sentence.

When: It applies to a single asterisk or dagger after a sentence, to a semicolon at the end of a note, and to
an invisible character after a Latin letter or sign.

Exceptions: A note that quotes program code may end in a semicolon.

See also: note-stray-markup

Bad::

    The office opened in June.[^1]

    [^1]: “A visit to a store tells a different story.* A person knows all,” 192096e.pdf.

Good::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: *Office*, “Cars.”* *“A list.”
    [^2]: $office = open_doors();
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

ASTERISKS = "*†‡"
"""Marks after a sentence, which pointed to a note of the text that the words were copied from."""
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
            if words.count(sign) == 1 and is_after_sentence(words, at := words.index(sign)):
                yield report(stretch, at, f"There is a stray “{sign}” in “{around(words, at)}”.")
        if words.endswith(";") and not CODE.search(words):
            at = len(words) - 1
            yield report(stretch, at, f"The note ends in a semicolon after “{around(words, at)}”.")
        for match in INVISIBLE.finditer(words):
            seen = words[max(0, match.start() - 12) : match.end() + 12].replace(match[0], "·")
            name = f"U+{ord(match[0]):04X}"
            yield report(
                stretch,
                match.start(),
                f"There is an invisible character ({name}) in “{seen.strip()}”, shown as “·”.",
            )


def is_after_sentence(words: str, place: int) -> bool:
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
        help="delete it, or add what it belongs to",
    )
